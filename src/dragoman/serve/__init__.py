"""Thin surfaces over the pipeline and the ledger."""
