"""`python -m training`: train the language core, measure it, and export the graphs Dragoman ships."""

import argparse
import time
from pathlib import Path

import torch

from dragoman.analyse.language_model import MODELS
from dragoman.analyse.subtokens import Subtokens
from dragoman.analyse.word_pieces import WordPieces
from training import corpora
from training.averaging import blend
from training.batches import Batcher
from training.calibration import ranges
from training.evaluate import TorchReader, sample, score
from training.event_corpus import trigger_classes
from training.examples import CLASSES
from training.export import export, record_scores
from training.from_shipped import shipped_weights
from training.genre.prepare import prepare
from training.loop import Plan, optimise
from training.minilm import package_folder
from training.network import Network, Weights
from training.shipped import ShippedReader

HERE = Path(__file__).parent


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=float, default=12.0)
    parser.add_argument("--minutes", type=float, help="how long the decay takes, in place of --epochs")
    parser.add_argument("--threads", type=int, default=0, help="0: all cores")
    parser.add_argument("--start", help="a checkpoint to start from, or `shipped` for the installed model")
    parser.add_argument("--run", default="main", help="folder under training/checkpoints")
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--budget", type=int, default=1024, help="sub-tokens a batch")
    parser.add_argument("--events", type=float, default=0.4, help="what the loss of events counts")
    parser.add_argument("--doubt", type=float, default=0.0, help="label smoothing of triggers")
    parser.add_argument("--hidden", type=float, default=0.0, help="share of sub-tokens hidden in training")
    parser.add_argument("--share", type=float, default=1.0, help="how much of the other corpora an epoch sees")
    parser.add_argument("--web", action="store_true", help="names of web text alone, with a little of all else")
    parser.add_argument("--others", type=float, default=0.0, help="share of sentences told with other names")
    parser.add_argument("--names", type=float, default=1.0, help="what the loss of names counts")
    parser.add_argument(
        "--frozen", type=int, default=0, help="layers of the encoder, from below, that stay as they are"
    )
    parser.add_argument(
        "--keep", type=float, default=0.0, help="how much of the weights of --start is averaged into the result"
    )
    parser.add_argument(
        "--sharpness",
        type=float,
        nargs=2,
        default=(1.0, 1.0),
        metavar=("NAMES", "EVENTS"),
        help="what scores are times",
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--half", action="store_true", help="multiply in sixteen bits: nearly twice as fast with AVX512-BF16 or AMX"
    )
    parser.add_argument("--workers", type=int, default=0, help="processes that prepare batches")
    parser.add_argument("--measure-every", type=int, default=1, help="epochs between scores of samples")
    parser.add_argument("--export-only", action="store_true", help="measure and install --start without training it")
    parser.add_argument("--into", type=Path, default=MODELS, help="folder the model is installed in")
    return parser.parse_args()


def begun(start: str) -> dict[str, torch.Tensor]:
    """The weights that a training goes on from."""
    if start == "shipped":
        return shipped_weights(MODELS)
    weights: dict[str, torch.Tensor] = torch.load(start)
    return weights


def main() -> None:
    options = arguments()
    if options.threads:
        torch.set_num_threads(options.threads)
    subtokens = Subtokens(WordPieces.from_file(package_folder() / "tokenizer.json"))
    prepare()
    data = corpora.read()
    batcher = Batcher(subtokens, data.tags, data.relations)
    torch.manual_seed(options.seed)
    network = Network(len(data.tags), len(data.relations), len(CLASSES), len(trigger_classes()))
    network.encoder.load_pretrained(package_folder())
    if options.start:
        # A checkpoint from before a layer was added still starts the others.
        network.load_state_dict(begun(options.start), strict=False)
    if options.frozen:
        network.encoder.freeze(options.frozen)
    network.to("cuda" if torch.cuda.is_available() else "cpu")
    reader = TorchReader(network, batcher, data.tags, data.relations)
    if not options.export_only:
        plan = Plan(
            options.epochs,
            options.minutes,
            options.budget,
            options.encoder_rate,
            options.head_rate,
            weights=Weights(names=options.names, events=options.events, doubt=options.doubt),
            hidden=options.hidden,
            seed=options.seed,
            half=options.half,
            workers=options.workers,
            measure_every=options.measure_every,
        )

        def evaluate() -> None:
            began = time.time()
            for name in ("ewt-dev", "genre", "templates", "events"):
                print(name, score(reader, sample(data.measure[name], 300)), flush=True)
            print(f"measured in {time.time() - began:.0f} s", flush=True)

        optimise(
            network,
            batcher,
            lambda epoch: (
                data.web_mixture(epoch, options.others)
                if options.web
                else data.mixture(epoch, options.share, options.others)
            ),
            plan,
            HERE / "checkpoints" / options.run,
            evaluate,
        )
    network.cpu()
    if options.keep:
        blend(network, begun(options.start), options.keep)
    scores: dict[str, dict[str, float]] = {}
    eight_bits = ranges(network, batcher, data.gold)
    version = export(network, data.tags, data.relations, corpora.DATA, options.into, eight_bits, *options.sharpness)
    shipped = ShippedReader(options.into, options.threads)
    for name, examples in data.measure.items():
        scores[f"{name}, full precision"] = score(reader, examples)
        scores[f"{name}, as shipped"] = score(shipped, examples)
        print(name, scores[f"{name}, full precision"], "as shipped", scores[f"{name}, as shipped"], flush=True)
    record_scores(options.into, scores)
    print(f"installed version {version} in {options.into}")


if __name__ == "__main__":
    main()
