"""A picture as PNG: 1200 by 630, two inks on paper, set in fonts that come with the project."""

from __future__ import annotations

import hashlib
import io
import re
import zlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from generators.pictures.telling import Both, Picture

WIDTH, HEIGHT = 1200, 630
"""The proportions that services which show shared addresses ask for."""
LEFT, RIGHT, TOP, BOTTOM = 96, 72, 56, 40
HEAD = TOP + 44
"""Where the lines below the site's name may begin."""
PAPER, INK, ACCENT = (251, 248, 242), (29, 36, 51), (166, 61, 40)
"""The light colours of docs/shared/assets/site.css."""
SHADES = 8
"""Steps from paper to each ink: smooth edges, and two inks make the sixteen colours of a small file."""
MUTED = 5
"""The step at which lesser lines are set."""
FONTS = files("pylopdf_fonts_zh_cn")
MADE_WITH = f"{version('pillow')} {version('pylopdf-fonts-zh-cn')} 1"
"""Whatever else the bytes depend on; the last number counts changes of this module."""
_PIECES = re.compile(r"[0-9A-Za-zÀ-ɏ'’.,:;()%+–/-]+\s?|\s|.")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_CURVED = str.maketrans("‘’“”", "''\"\"")
_NEVER_FIRST = "，。、；：！？）》」』”’％%)"


class Style(NamedTuple):
    """How a line is set."""

    face: str
    size: int
    least: int
    """The size below which it is not made smaller but cut."""
    lines: int
    accent: bool
    shade: int
    gap: int
    """What stands free above it."""


class Set(NamedTuple):
    """A text broken into lines, with its style and the size at which it fits."""

    lines: list[str]
    style: Style
    size: int

    @property
    def height(self) -> int:
        """Everything that it takes of the picture's height."""
        return self.style.gap + round(len(self.lines) * self.size * 1.3)


FULL = SHADES - 1
STYLES = {
    "above": (Style("Serif", 46, 34, 1, False, FULL, 0), Style("Sans", 30, 24, 1, False, MUTED, 4)),
    "main": (Style("Serif", 116, 56, 2, True, FULL, 26), Style("Sans", 50, 32, 2, False, FULL, 8)),
    "foot": (Style("Sans", 30, 24, 2, False, MUTED, 30), Style("Sans", 28, 22, 2, False, MUTED, 2)),
}
"""Each part of a picture: its Chinese line and its English one."""


def png_of(picture: Picture, name: Both, cache: Path) -> bytes:
    """The picture as PNG, with the site's name over it; kept in `cache` under a hash of all that it is made from."""
    said = hashlib.sha256(f"{MADE_WITH}\n{name}\n{picture.key}".encode()).hexdigest()
    kept = cache / "pictures" / f"{said}.png"
    if kept.is_file():
        return kept.read_bytes()
    content = _encoded(_drawn(picture, name))
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(content)
    return content


def _drawn(picture: Picture, name: Both) -> Image.Image:
    """Every pixel is a step of one ink: 0 to 7 of the first, 8 to 15 of the second."""
    image = Image.new("P", (WIDTH, HEIGHT), 0)
    image.putpalette([part for ink in (INK, ACCENT) for step in range(SHADES) for part in _shade(ink, step)])
    _mark(image, name)
    blocks = _blocks(picture)
    top = HEAD + (HEIGHT - BOTTOM - HEAD - sum(block.height for block in blocks)) // 2
    for block in blocks:
        top += block.style.gap
        for line in block.lines:
            _write(image, (LEFT, top), line, block)
            top += round(block.size * 1.3)
    return image


def _mark(image: Image.Image, name: Both) -> None:
    """The band at the edge, the sign of the site and its name."""
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, 23, HEIGHT), SHADES + FULL)
    for n, height in enumerate((14, 22, 30)):
        pen.rectangle((LEFT + n * 13, TOP + 32 - height, LEFT + n * 13 + 8, TOP + 32), SHADES + FULL)
    line = " · ".join(part for part in (name.zh, name.en) if part)
    style = Style("Sans", 28, 20, 1, False, FULL, 0)
    _write(image, (LEFT + 56, TOP - 2), *_one(line, style))


def _one(text: str, style: Style) -> tuple[str, Set]:
    block = _fitted(text, style)
    return block.lines[0], block


def _blocks(picture: Picture) -> list[Set]:
    """Every line of the picture, all of them smaller where together they are too high."""
    sizes = (_blocks_at(share, picture) for share in (10, 9, 8, 7, 6))
    room = HEIGHT - BOTTOM - HEAD
    return next((blocks for blocks in sizes if sum(b.height for b in blocks) <= room), _blocks_at(5, picture))


def _blocks_at(tenths: int, picture: Picture) -> list[Set]:
    return [
        _fitted(
            _plain(text), style._replace(size=style.size * tenths // 10, least=style.least * tenths // 10)
        )
        for part, styles in STYLES.items()
        for text, style in zip(getattr(picture, part).lines, styles, strict=True)
        if text
    ]


def _plain(text: str) -> str:
    """In this font curved quotation marks are as wide as a Han character, which splits English words."""
    return text if _HAN.search(text) else text.translate(_CURVED)


def _fitted(text: str, style: Style) -> Set:
    """One line where it need not be much smaller for that, else as many as it may have; cut where that is too few."""
    for lines in range(1, style.lines + 1):
        least = style.least if lines == style.lines else max(style.least, style.size * 7 // 10)
        for size in range(style.size, least - 1, -2):
            found = _broken(text, _font(style.face, size))
            if len(found) <= lines:
                return Set(found, style, size)
    kept = _broken(text, _font(style.face, style.least))[: style.lines]
    return Set([*kept[:-1], kept[-1][:-2].rstrip(_NEVER_FIRST + " ") + "…"], style, style.least)


def _broken(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Lines no wider than the picture; Han characters part anywhere but before signs that end, words do not."""
    lines = [""]
    for piece in _pieces(text, font):
        fits = font.getlength((lines[-1] + piece).rstrip()) <= WIDTH - LEFT - RIGHT
        if fits or not lines[-1] or piece in _NEVER_FIRST:
            lines[-1] += piece
        else:
            lines.append(piece.lstrip())
    return [line.rstrip() for line in lines if line.strip()]


def _pieces(text: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    """Words and Han characters; a word that is too long for any line in its letters."""
    for piece in _PIECES.findall(text):
        yield from piece if font.getlength(piece) > WIDTH - LEFT - RIGHT else (piece,)


def _write(image: Image.Image, where: tuple[int, int], line: str, block: Set) -> None:
    """Edges are steps between paper and ink, so that text is smooth with few colours."""
    font = _font(block.style.face, block.size)
    width, height = round(font.getlength(line)) + 8, round(block.size * 1.5)
    mask = Image.new("L", (width, height), 0)
    ImageDraw.Draw(mask).text((0, 0), line, 255, font)
    base = SHADES if block.style.accent else 0
    steps = [base + level * block.style.shade // 255 for level in range(256)]
    image.paste(mask.point(steps), where, mask.point([0] * 9 + [255] * 247))


def _shade(ink: tuple[int, int, int], step: int) -> tuple[int, ...]:
    return tuple(round(p + (i - p) * step / FULL) for p, i in zip(PAPER, ink, strict=True))


def _encoded(image: Image.Image) -> bytes:
    content = io.BytesIO()
    # Smaller than by the default strategy, in half the time.
    image.save(content, "PNG", compress_level=6, compress_type=zlib.Z_RLE)
    return content.getvalue()


@cache
def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"Noto{face}SC-Regular.otf"), size)
