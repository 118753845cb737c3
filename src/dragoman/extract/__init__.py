"""Sentences become candidate records with evidence."""
