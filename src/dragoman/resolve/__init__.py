"""Candidates become identities and links: who is who, and which tellings are one event."""
