"""Guessing the language of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.language import guess_language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister met the ambassador.", "en"),
        ("Kazakh-Armenian ties discussed", "en"),
        ("Uruguay's President Pablo Rey called Ghana's President on Tuesday, Uruguay's press service reported.", "en"),
        ("Peru’s envoy Ana Ruiz met Malta’s envoy Petra Zammit. Peru’s consul and Malta’s consul took part.", "en"),
        ("Oman's Emir, Sheikh Ali Al-Sol Al-Mora Al-Rey, on Sunday named Ana Al-Sena minister.", "en"),
        # "Met" is Dutch as well.
        ("President Ali met Minister Xu in Beijing. Ali met Premier Li in Wuhan.", "en"),
        ("Presidents met in Lima in May, ministers met in Quito in June.", "en"),
        ("Minister Van Dam sprak met premier De Wit in Den Haag en met gezanten uit Delft.", "nl"),
        ("A minister announced a plan for a port, a railway and a tunnel.", "en"),
        ("Ministr zahraničí se sešel s velvyslancem a s poslanci a hovořil o obchodu na jednání.", "cs"),
        ("A külügyminiszter fogadta a nagykövetet, és a tárgyalás után a sajtónak nyilatkozott.", "hu"),
        ("De minister sprak 's ochtends met de ambassadeur over het verdrag en de foto's van de grens.", "nl"),
        ("Министр иностранных дел встретился с послом Франции и обсудил вопросы сотрудничества в регионе.", "ru"),
        ("Міністр закордонних справ України зустрівся з послом та обговорив співпрацю між країнами.", "uk"),
        ("Сыртқы істер министрі елшімен кездесті және екі ел арасындағы ынтымақтастық туралы әңгімелесті.", "kk"),
        ("Le ministre des Affaires étrangères a rencontré l'ambassadeur à Paris et a parlé des relations.", "fr"),
        ("Der Außenminister hat am Dienstag den Botschafter empfangen und mit ihm über Handel gesprochen.", "de"),
        ("El ministro recibió al embajador de Japón en Madrid para hablar de los acuerdos.", "es"),
        ("O ministro recebeu o embaixador do Japão em Brasília para uma reunião.", "pt"),
        ("Il ministro degli Esteri ha ricevuto l'ambasciatore del Giappone per parlare della pace.", "it"),
        ("Dışişleri Bakanı bugün Ankara'da mevkidaşı ile bir araya geldi ve ikili ilişkiler görüşüldü.", "tr"),
        ("Minister spraw zagranicznych spotkał się z ambasadorem i rozmawiał o współpracy na rzecz pokoju.", "pl"),
        ("外交部长会见了大使并就双边关系交换了意见", "zh"),
        ("وزير الخارجية يستقبل السفير", "ar"),
        ("საგარეო საქმეთა მინისტრი", "ka"),
        ("12.03.2024", "und"),
        ("", "und"),
    ],
)
def test_language(text: str, expected: str) -> None:
    assert guess_language(text) == expected


@given(st.text(max_size=200))
def test_code_has_two_or_three_letters(text: str) -> None:
    assert len(guess_language(text)) in (2, 3)
