"""How the ledger keeps what the machine says: the English words, or the key and arguments they are made of."""

from typing import Any

from sqlalchemy import Text
from sqlalchemy.types import TypeDecorator

from dragoman.model.message import packed, unpacked


class MessageText(TypeDecorator[str]):
    """A column of texts that comes back as the `Message` it was. What older versions kept are plain words."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:  # noqa: ARG002
        return None if value is None else packed(value)

    def process_result_value(self, value: str | None, dialect: Any) -> str | None:  # noqa: ARG002
        return None if value is None else unpacked(value)
