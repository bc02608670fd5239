"""Sorts messages by what they are about, with a language model."""
