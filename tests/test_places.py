from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from supple.places import ContentMissing, ContentRoot, Places, find_content, find_places
from supple.ui.wording import say


def all_places(places: Places) -> list[Path]:
    own = [getattr(places, field.name) for field in fields(Places)]
    return [
        *own,
        places.routines,
        places.exercises,
        places.journal_file,
        places.store_file,
        *places.safety_files,
        places.library_index_file,
    ]


def test_one_folder_holds_everything_and_nothing_is_made(tmp_path: Path) -> None:
    places = find_places({"SUPPLE_HOME": str(tmp_path / "stick")})
    assert all((tmp_path / "stick") in (place, *place.parents) for place in all_places(places))
    assert places.routines == tmp_path / "stick" / "routines"
    assert places.exercises == tmp_path / "stick" / "exercises"
    assert list(tmp_path.iterdir()) == []


def test_no_two_files_are_one(tmp_path: Path) -> None:
    for environment in ({"SUPPLE_HOME": str(tmp_path)}, {}):
        places = find_places(environment)
        files = [
            places.settings_file,
            places.journal_file,
            places.store_file,
            *places.safety_files,
            places.library_index_file,
            places.log_file,
        ]
        assert len(set(files)) == len(files)


def test_a_folder_named_from_here_stays_where_it_was_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    places = find_places({"SUPPLE_HOME": "portable"})
    assert places.data == tmp_path / "portable"


@pytest.mark.parametrize("environment", [{}, {"SUPPLE_HOME": ""}])
def test_the_system_says_where_otherwise(environment: dict[str, str]) -> None:
    places = find_places(environment)
    assert all(place.is_absolute() for place in all_places(places))
    assert places.settings_file.name == "settings.yaml"
    assert all("supple" in str(place) for place in all_places(places))


def make_content(root: Path) -> ContentRoot:
    (root / "resources").mkdir(parents=True)
    (root / "resources" / "warning-signs.yaml").touch()
    (root / "routines").mkdir()
    return ContentRoot(root / "resources", root / "routines")


def test_content_of_a_checkout_stands_beside_the_source(tmp_path: Path) -> None:
    wanted = make_content(tmp_path)
    assert find_content(tmp_path / "src" / "supple") == wanted
    assert wanted.exercises == tmp_path / "resources" / "exercises"


def test_content_of_a_wheel_stands_in_the_package_and_comes_first(tmp_path: Path) -> None:
    make_content(tmp_path)
    wanted = make_content(tmp_path / "lib" / "supple" / "content")
    assert find_content(tmp_path / "lib" / "supple") == wanted
    assert wanted.warning_signs_file.is_file()


@pytest.mark.parametrize("lost", ["resources/warning-signs.yaml", "routines"])
def test_content_that_is_not_whole_is_missing(tmp_path: Path, lost: str) -> None:
    make_content(tmp_path)
    (tmp_path / lost).rename(tmp_path / "elsewhere")
    with pytest.raises(ContentMissing) as missing:
        find_content(tmp_path / "src" / "supple")
    words = say(missing.value.message)
    assert str(tmp_path / "src" / "supple" / "content") in words
    assert "install Supple again" in words


def test_this_checkout_has_its_warning_signs() -> None:
    assert find_content().warning_signs_file.read_text("utf-8").startswith("# The warning signs")
