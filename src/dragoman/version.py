"""The version of this package: what `dragoman --version` prints, and the first part of every extractor version."""

VERSION = "0.1.0"
