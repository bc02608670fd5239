"""Answers with the predictions of one registered model."""
