from __future__ import annotations

import json
import stat
import struct
import warnings
import zlib
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pack_homes import exercise, pack_of, questions, routine

from supple.exchange.pack import Pack, PackedFile, PackedKind, PackError
from supple.exchange.pack_entry import MANIFEST
from supple.exchange.pack_limits import LIMITS
from supple.exchange.pack_reader import read_pack
from supple.exchange.pack_writer import write_pack
from supple.ui.wording import say

# Several tests may share one slow machine.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

FILES = {"exercises/physio-stretch.yaml": exercise(), "routines/for-you.yaml": routine()}
SMALL = replace(LIMITS, pack=20_000, files=4, file=2000, total=5000)


def manifest(files: dict[str, bytes], **facts: Any) -> bytes:
    listed = [{"path": n, "size": len(c), "sha256": sha256(c).hexdigest()} for n, c in files.items()]
    return json.dumps({"supple-pack": 1, "title": "Knees", "files": listed, **facts}).encode()


def zipped(
    files: dict[str, bytes],
    *,
    listed: dict[str, bytes] | None = None,
    facts: dict[str, Any] | None = None,
    change: Callable[[ZipInfo], None] | None = None,
    method: int = ZIP_DEFLATED,
    raw_manifest: bytes | None = None,
) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        said = manifest(files if listed is None else listed, **(facts or {})) if raw_manifest is None else raw_manifest
        archive.writestr(MANIFEST, said)
        for name, content in files.items():
            info = ZipInfo(name)
            info.compress_type = method
            if change:
                change(info)
            archive.writestr(info, content)
    return out.getvalue()


def refusal(data: bytes, limits: Any = LIMITS) -> str:
    with pytest.raises(PackError) as caught:
        read_pack(data, limits)
    assert say(caught.value.message)
    return caught.value.message.key


def test_what_was_written_is_read_again() -> None:
    pack = replace(
        pack_of({**FILES, "questions.yaml": questions("q")}),
        title="Knees",
        by="The practice",
        note="Twice a day.\nEasy.",
    )
    assert read_pack(write_pack(pack, "1.0")) == pack


ids = st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True).filter(
    lambda id_: not id_.startswith(("con", "prn", "aux", "nul", "com", "lpt"))
)


@patient
@given(
    st.dictionaries(
        st.tuples(st.sampled_from([PackedKind.ROUTINE, PackedKind.EXERCISE]), ids),
        st.binary(max_size=300).filter(lambda content: not content.startswith(b"PK\3\4")),
        min_size=1,
        max_size=6,
    ),
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40).map(str.strip),
)
def test_any_contents_come_back_and_the_same_contents_give_the_same_bytes(
    files: dict[tuple[PackedKind, str], bytes], title: str
) -> None:
    made = sorted((PackedFile(kind, id_, content) for (kind, id_), content in files.items()), key=lambda f: f.entry)
    pack = Pack(tuple(made), title)
    data = write_pack(pack, "1.0")
    assert read_pack(data) == pack
    assert write_pack(read_pack(data), "1.0") == data


def test_a_pack_that_another_zip_program_has_squeezed_is_read_too() -> None:
    def from_windows(info: ZipInfo) -> None:
        info.create_system = 0
        info.external_attr = 0x20

    data = zipped(FILES, change=from_windows)
    assert [file.entry for file in read_pack(data).files] == sorted(FILES)
    out = BytesIO(data)
    with ZipFile(out, "a") as archive:
        archive.mkdir("routines")
        archive.mkdir("exercises")
    assert len(read_pack(out.getvalue()).files) == 2


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("../evil.yaml", "pack.outside"), ("routines/../../evil.yaml", "pack.outside"), ("..", "pack.outside"),
        ("/etc/evil.yaml", "pack.outside"), ("C:/evil.yaml", "pack.outside"), ("c:evil.yaml", "pack.outside"),
        ("routines\\evil.yaml", "pack.outside"), ("\\\\server\\evil.yaml", "pack.outside"),
        ("routines/con.yaml", "pack.name"), ("routines/NUL.yaml", "pack.name"), ("routines/com1.yaml", "pack.name"),
        ("routines/evil.yaml.", "pack.name"), ("routines/evil.yaml ", "pack.name"),
        ("routines//evil.yaml", "pack.name"),
        ("routines/./evil.yaml", "pack.name"), ("routines/e:evil.yaml", "pack.name"), ("aux/evil.yaml", "pack.name"),
        ("routines/ev\nil.yaml", "pack.name"), ("routines/\u202eevil.yaml", "pack.name"),
        ("routines/more.zip", "pack.nested"), ("more.supple", "pack.nested"),
        ("routines/Evil.yaml", "pack.unknown-file"), ("routines/evil.yml", "pack.unknown-file"),
        ("routines/deep/evil.yaml", "pack.unknown-file"), ("evil.yaml", "pack.unknown-file"),
        ("settings.yaml", "pack.unknown-file"), ("routines/" + "x" * 65 + ".yaml", "pack.unknown-file"),
        ("other/", "pack.unknown-file"),
    ],
)  # fmt: skip
def test_names_that_lead_elsewhere_or_mean_nothing_are_refused(name: str, key: str) -> None:
    assert refusal(zipped({**FILES, name: b"x"})) == key


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("routines/a.yaml", "routines/a.yaml"),
        ("ROUTINES/a.yaml", "routines/a.yaml"),
        ("manifest.json", "MANIFEST.json"),
    ],
)
def test_names_that_some_systems_take_for_one_are_refused(first: str, second: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        out = BytesIO()
        with ZipFile(out, "w") as archive:
            archive.writestr(first, b"1")
            archive.writestr(second, b"2")
    assert refusal(out.getvalue()) in ("pack.twice", "pack.unknown-file")


def test_a_name_that_stands_twice_is_refused_however_it_is_written() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        out = BytesIO()
        with ZipFile(out, "w") as archive:
            archive.writestr("routines/a.yaml", b"1")
            archive.writestr("routines/a.yaml", b"2")
    assert refusal(out.getvalue()) == "pack.twice"
    twice = manifest({"routines/a.yaml": b""}).replace(
        b'"files": [', b'"files": [{"path": "routines/a.yaml", "size": 0, "sha256": ""}, '
    )
    assert refusal(zipped({"routines/a.yaml": b""}, raw_manifest=twice)) == "pack.twice"


def test_what_differs_from_the_list_of_contents_is_refused() -> None:
    changed = {**FILES, "routines/for-you.yaml": routine("For me")}
    assert refusal(zipped(changed, listed=FILES)) == "pack.sum"
    assert refusal(zipped(FILES, listed={**FILES, "routines/more.yaml": b""})) == "pack.missing"
    assert refusal(zipped({**FILES, "routines/more.yaml": b""}, listed=FILES)) == "pack.extra"
    assert refusal(zipped({})) == "pack.empty"
    longer = manifest(FILES).replace(b'"size": ', b'"size": 1')
    assert refusal(zipped(FILES, raw_manifest=longer)) == "pack.sum"


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (b"", "pack.manifest-odd"), (b"[]", "pack.manifest-odd"), (b"\xff", "pack.manifest-odd"),
        (b'{"supple-pack": 1}', "pack.manifest-odd"), (b'{"supple-pack": "1", "files": []}', "pack.manifest-odd"),
        (b'{"supple-pack": 0, "files": []}', "pack.manifest-odd"),
        (b'{"supple-pack": 1, "files": [{}]}', "pack.manifest-odd"),
        (b'{"supple-pack": 2}', "pack.newer"), (b'{"supple-pack": 99, "files": {"of": "another kind"}}', "pack.newer"),
        (b"[" * 100_000, "pack.manifest-odd"), (b'{"supple-pack": ' + b"9" * 5000 + b"}", "pack.manifest-odd"),
        (b'{"supple-pack": 1, "files": [], "title": "' + b"x" * 121 + b'"}', "pack.manifest-odd"),
        (b'{"supple-pack": 1, "files": [], "note": "\\u202e"}', "pack.manifest-odd"),
        (b" " * (LIMITS.manifest + 1), "pack.file-too-large"),
    ],
)  # fmt: skip
def test_an_odd_list_of_contents_is_refused(raw: bytes, key: str) -> None:
    assert refusal(zipped(FILES, raw_manifest=raw)) == key


def test_a_list_of_contents_that_is_not_there_is_missed() -> None:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("routines/a.yaml", b"1")
    assert refusal(out.getvalue()) == "pack.no-manifest"


def test_links_devices_passwords_and_unknown_methods_are_refused() -> None:
    for mode in (stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR):
        assert (
            refusal(zipped(FILES, change=lambda info, mode=mode: setattr(info, "external_attr", mode << 16)))
            == "pack.link"
        )
    locked = bytearray(zipped(FILES))
    at = locked.rindex(b"PK\1\2")
    locked[at + 8] |= 1
    assert refusal(bytes(locked)) == "pack.encrypted"
    assert refusal(zipped(FILES, method=ZIP_BZIP2)) == "pack.method"


def test_bombs_and_packs_beyond_measure_are_refused() -> None:
    assert refusal(zipped({"routines/a.yaml": b"a" * 900_000})) == "pack.bomb"
    assert len(read_pack(zipped({"routines/a.yaml": b"a" * 60_000})).files) == 1
    assert refusal(zipped({"routines/a.yaml": b"a" * 2001}, method=ZIP_STORED), SMALL) == "pack.file-too-large"
    assert refusal(b"PK\3\4" + b"x" * LIMITS.pack) == "pack.too-large"
    many = {f"routines/r{number}.yaml": b"" for number in range(8)}
    assert refusal(zipped(many), SMALL) == "pack.too-many"
    three = {f"routines/r{number}.yaml": b"a" * 1900 for number in range(3)}
    assert refusal(zipped(three, method=ZIP_STORED), SMALL) == "pack.too-large"
    inner = zipped(FILES)
    assert refusal(zipped({"routines/a.yaml": inner})) == "pack.nested"


def test_an_archive_that_lies_about_a_size_gives_no_more_than_it_said() -> None:
    """The directory says 10 bytes, the stream swells to a megabyte."""
    data = bytearray(zipped({"routines/a.yaml": b"a" * 60_000}))
    at = data.rindex(b"PK\1\2")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    assert refusal(bytes(data)) in ("pack.cut-off", "pack.sum")


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "pack.not-a-pack"), (b"supple: 1\n", "pack.not-a-pack"), (b"PK\3\4", "pack.cut-off"),
        (b"PK\5\6" + b"\0" * 18, "pack.not-a-pack"), (zipped(FILES)[:-30], "pack.cut-off"),
        (zipped(FILES)[: len(zipped(FILES)) // 2], "pack.cut-off"),
    ],
)  # fmt: skip
def test_what_is_no_pack_or_was_cut_off_is_refused(data: bytes, key: str) -> None:
    assert refusal(data) == key


def test_a_damaged_stream_is_refused() -> None:
    data = bytearray(zipped(FILES))
    at = data.index(b"physio-stretch.yaml") + 25
    data[at : at + 10] = b"\xff" * 10
    assert refusal(bytes(data)) == "pack.cut-off"
    assert zlib.crc32(bytes(data)) != zlib.crc32(zipped(FILES))


def test_no_pack_is_written_that_could_not_be_read() -> None:
    def unwritable(pack: Pack) -> str:
        with pytest.raises(PackError) as caught:
            write_pack(pack, "1.0")
        assert say(caught.value.message)
        return caught.value.message.key

    one = PackedFile(PackedKind.ROUTINE, "a", b"x")
    assert unwritable(Pack(())) == "pack.empty"
    assert unwritable(Pack(tuple(replace(one, id=f"r{number}") for number in range(301)))) == "pack.too-many"
    assert unwritable(Pack((replace(one, content=b"x" * (1024 * 1024 + 1)),))) == "pack.file-too-large"
    big = tuple(replace(one, id=f"r{number}", content=b"x" * 1024 * 1024) for number in range(16))
    assert unwritable(Pack(big)) == "pack.too-large"
    assert unwritable(Pack((one,), title="x" * 121)) == "pack.long-text"
    assert unwritable(Pack((replace(one, id="con"),))) == "pack.name"
    assert unwritable(Pack((replace(one, id="No id"),))) == "pack.unknown-file"


WHOLE = write_pack(pack_of(FILES, "Knees"), "1.0")
SQUEEZED = zipped(FILES)


@patient
@given(
    st.sampled_from([WHOLE, SQUEEZED]),
    st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 255)), min_size=1, max_size=6),
    st.none() | st.integers(0, 5000),
)
@example(WHOLE, [(30, 1)], None)
def test_flipped_bytes_and_lost_ends_give_a_sentence_or_the_same_contents(
    data: bytes, flips: list[tuple[int, int]], end: int | None
) -> None:
    damaged = bytearray(data)
    for at, mask in flips:
        damaged[at % len(damaged)] ^= mask
    del damaged[len(data) if end is None else end :]
    try:
        pack = read_pack(bytes(damaged))
    except PackError as failure:
        assert say(failure.message)  # noqa: PT017 - both ways are right
    else:
        # Whatever could be read has its sums: a flip can only have met a time, a right or the title.
        assert {file.entry: file.content for file in pack.files} == FILES


names = st.one_of(
    st.sampled_from(
        ["routines/a.yaml", "exercises/a.yaml", "questions.yaml", MANIFEST, "../a", "/a", "C:\\a", "routines/"]
    ),
    st.text(max_size=30).filter(bool),
)


@patient
@given(
    st.dictionaries(names, st.binary(max_size=100), max_size=5),
    st.sampled_from([ZIP_STORED, ZIP_DEFLATED]),
    st.booleans(),
)
def test_random_archives_give_a_sentence_or_only_files_of_known_names(
    files: dict[str, bytes], method: int, has_manifest: bool
) -> None:
    out = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        with ZipFile(out, "w", method) as archive:
            if has_manifest:
                archive.writestr(MANIFEST, manifest(files))
            for name, content in files.items():
                try:
                    archive.writestr(name, content)
                except (IndexError, ValueError):  # a name that cannot be written
                    return
    try:
        pack = read_pack(out.getvalue())
    except PackError as failure:
        assert say(failure.message)  # noqa: PT017 - both ways are right
    else:
        assert {file.entry for file in pack.files} <= {"routines/a.yaml", "exercises/a.yaml", "questions.yaml"}


@patient
@given(st.binary(max_size=400))
def test_any_bytes_give_a_sentence(data: bytes) -> None:
    refusal(data)
    refusal(b"PK\3\4" + data)
