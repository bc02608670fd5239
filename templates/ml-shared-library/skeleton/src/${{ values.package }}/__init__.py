"""What several projects share. Whatever is not exported here may change."""

from .splitting import Part, split

__all__ = ["Part", "split"]
