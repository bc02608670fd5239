"""Trains, measures and registers the model of the project."""
