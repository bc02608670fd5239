"""The field photographs: clean digits as a telephone would see them.

A photograph is a clean 8 x 8 digit moved by up to one pixel, dimmed, washed out
by glare on one side, and covered with sensor noise.
"""

import numpy as np

HIGHEST = 16.0


def photographed(picture: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """One clean picture of 64 pixels, seen through the field."""
    square = picture.reshape(8, 8)
    down, right = random.choice((-1, 0, 1), 2, p=(0.15, 0.7, 0.15))
    square = np.roll(square, (down, right), axis=(0, 1))
    glare = np.linspace(0.0, random.uniform(0.0, 4.0), 8)
    if random.random() < 0.5:
        glare = glare[::-1]
    seen = square * random.uniform(0.6, 1.0) + glare + random.normal(0.0, 1.0, (8, 8))
    return np.clip(seen, 0.0, HIGHEST).reshape(-1)
