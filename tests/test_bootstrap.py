"""A machine that has Python and nothing else can start the project, and what it gets is exactly what is locked."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from bootstrap.environment import DEVELOPMENT, ROOT, RUNTIME
from bootstrap.parts import Part

BOOTSTRAP = ROOT / "bootstrap"
WHEEL = next(BOOTSTRAP.glob("*.whl"))
NPM_LOCK = ROOT / "audit/package-lock.json"
TASKS = """\
import sys
from bootstrap.environment import DEVELOPMENT, RUNTIME, enter
enter(DEVELOPMENT if "test" in sys.argv else RUNTIME)
import parcel
print("Сәлем", parcel.VERSION, *sys.argv[1:], sys.prefix)
sys.exit(7 if "fail" in sys.argv else 0)
"""
HALF_A_PIP = """\
import os, signal, sysconfig
from pathlib import Path
half = Path(sysconfig.get_path("purelib"), "judge-1.dist-info")
half.mkdir()
(half / "METADATA").write_text("Metadata-Version: 2.1\\nName: judge\\nVersion: 1\\n")
os.kill(os.getppid(), signal.SIGTERM)
"""


@dataclass(frozen=True, slots=True)
class Project:
    """A project of one package whose start is the real one. Its packages come from a folder, never from the network."""

    root: Path

    @property
    def pip(self) -> Path:
        """Its pip."""
        return self.root / "bootstrap" / WHEEL.name

    def pack(self, name: str, version: int) -> str:
        """Put a wheel into the folder and give the line that locks it."""
        wheel = self.root / f"packages/{name}-{version}-py3-none-any.whl"
        files = {
            f"{name}.py": f"VERSION = {version}\n",
            f"{name}-{version}.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
            f"{name}-{version}.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        record = f"{name}-{version}.dist-info/RECORD"
        with ZipFile(wheel, "w") as archive:
            for path, text in {**files, record: "".join(f"{path},,\n" for path in [*files, record])}.items():
                archive.writestr(path, text)
        return f"{name}=={version} --hash=sha256:{sha256(wheel.read_bytes()).hexdigest()}\n"

    def lock(self, *lines: str, name: str = RUNTIME.name) -> None:
        """Write a lock."""
        (self.root / name).write_text("".join(lines), encoding="utf-8")

    def start(self, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run its tasks.py in a plain locale."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
        closed = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.root / "packages")}
        return subprocess.run(
            [sys.executable, str(self.root / "tasks.py"), *words],
            env={**kept, **closed, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", **variables},
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )

    def says(self, *words: str, **variables: str) -> str:
        """Run its tasks.py, which must succeed, and give what it prints."""
        done = self.start(*words, **variables)
        assert done.returncode == 0, done.stderr
        return done.stdout.replace(str(self.root / ".venv"), ".venv").strip()


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of pip as a folder, which Python starts from in a third of the time: it keeps what it compiled."""
    folder = tmp_path_factory.mktemp("unpacked") / WHEEL.name
    with ZipFile(WHEEL) as wheel:
        wheel.extractall(folder)
    return folder


@pytest.fixture
def project(tmp_path: Path, unpacked: Path) -> Project:
    """A project that was never started, with its first lock."""
    shutil.copytree(BOOTSTRAP, tmp_path / "bootstrap", ignore=shutil.ignore_patterns("__pycache__", WHEEL.name))
    (tmp_path / "bootstrap" / WHEEL.name).symlink_to(unpacked)
    (tmp_path / "tasks.py").write_text(TASKS, encoding="utf-8")
    (tmp_path / "packages").mkdir()
    made = Project(tmp_path.resolve())
    made.lock(made.pack("parcel", 1))
    made.lock((made.root / RUNTIME.name).read_text(encoding="utf-8"), made.pack("judge", 1), name=DEVELOPMENT.name)
    return made


def requirements(lock: Path) -> Iterator[tuple[str, str]]:
    """Each requirement of a lock: its name, version and conditions, and the lines that belong to it."""
    for block in re.split(r"\n(?=[a-z])", lock.read_text(encoding="utf-8"))[1:]:
        name, _, rest = block.partition("\n")
        yield name.rstrip(" \\"), rest


class TestPip:
    def test_is_the_one_the_readme_names(self) -> None:
        """The wheel is the file whose sum stands in the README, and there is no other."""
        assert list(BOOTSTRAP.glob("*.whl")) == [WHEEL]
        readme = (BOOTSTRAP / "README.md").read_text(encoding="utf-8")
        assert f"`{WHEEL.name}`" in readme
        assert f"`{sha256(WHEEL.read_bytes()).hexdigest()}`" in readme


class TestLocks:
    def test_tests_run_with_what_the_site_is_built_with(self) -> None:
        """Everything that builds the site stands in the development lock at the same version."""
        assert {name for name, _ in requirements(RUNTIME)} <= {name for name, _ in requirements(DEVELOPMENT)}

    @pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT], ids=lambda lock: lock.name)
    def test_know_every_file_by_its_hash(self, lock: Path) -> None:
        """No requirement is without a hash."""
        assert [name for name, rest in requirements(lock) if "--hash=sha256:" not in rest] == []

    @pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT, NPM_LOCK], ids=lambda lock: lock.name)
    def test_name_no_place(self, lock: Path) -> None:
        """Whoever installs chooses where the packages come from."""
        text = lock.read_text(encoding="utf-8")
        assert [word for word in ("://", "file:", "index-url", "find-links", '"resolved"') if word in text] == []

    def test_hold_what_pyproject_asks_for(self) -> None:
        """A dependency that was added without a new lock is noticed."""
        asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        assert names(asked["dependencies"]) <= names(name for name, _ in requirements(RUNTIME))
        assert names(asked["optional-dependencies"]["dev"]) <= names(name for name, _ in requirements(DEVELOPMENT))

    def test_pin_the_judge_of_the_pages(self) -> None:
        """The Nu checker is asked for at one exact version, and locked at it."""
        asked = json.loads((ROOT / "audit/package.json").read_text(encoding="utf-8"))["dependencies"]
        locked = json.loads(NPM_LOCK.read_text(encoding="utf-8"))["packages"]
        assert {name: locked[f"node_modules/{name}"]["version"] for name in asked} == asked


def names(requirements: Iterator[str] | list[str]) -> set[str]:
    """The names of the packages, without versions and extras."""
    return {re.split(r"[^a-z0-9-]", requirement.lower())[0] for requirement in requirements}


class TestStart:
    def test_makes_the_environment(self, project: Project) -> None:
        """The first command installs the lock, and the program runs in .venv with its words, whatever the locale."""
        project.pip.unlink()
        shutil.copy(WHEEL, project.pip)
        assert project.says("build", "--lang", "kk") == "Сәлем 1 build --lang kk .venv"

    def test_ends_as_the_program_ends(self, project: Project) -> None:
        """The exit code of the program is the exit code of the command."""
        assert project.start("fail").returncode == 7

    def test_costs_nothing_when_all_is_installed(self, project: Project) -> None:
        """Nothing is installed twice: without pip the second command works all the same, and says nothing of it."""
        project.says()
        project.pip.unlink()
        assert project.start().stderr == ""

    def test_two_starts_at_once_do_not_meet(self, project: Project) -> None:
        """Whoever comes second waits for the first, and finds everything made."""
        with ThreadPoolExecutor() as pool:
            said = list(pool.map(project.says, ["one", "two", "three"]))
        assert said == [f"Сәлем 1 {word} .venv" for word in ("one", "two", "three")]

    def test_follows_the_lock(self, project: Project) -> None:
        """A changed lock is installed anew, and what it no longer names is gone."""
        project.says("test")
        project.lock(project.pack("parcel", 2))
        assert project.says() == "Сәлем 2 .venv"
        assert list(project.root.glob(".venv/**/judge.py")) == []

    def test_adds_what_tests_need(self, project: Project) -> None:
        """The development lock is added to the same environment, which builds as before."""
        project.says()
        assert list(project.root.glob(".venv/**/judge.py")) == []
        project.says("test")
        assert len(list(project.root.glob(".venv/**/judge.py"))) == 1
        assert project.start("build").stderr == ""

    @pytest.mark.parametrize("before", [[], ["build"]], ids=["from nothing", "as an addition"])
    def test_repairs_what_was_cut_short(self, project: Project, before: list[str]) -> None:
        """An installation killed half-way is made from nothing: pip would take the half package for a whole one."""
        for word in before:
            project.says(word)
        pip = project.pip
        whole = pip.rename(project.root / "aside.whl")
        (pip / "pip").mkdir(parents=True)
        (pip / "pip/__main__.py").write_text(HALF_A_PIP, encoding="utf-8")
        assert project.start("test").returncode == -signal.SIGTERM
        shutil.rmtree(pip)
        whole.rename(pip)
        assert project.says("test") == "Сәлем 1 test .venv"
        assert len(list(project.root.glob(".venv/**/judge.py"))) == 1

    def test_tells_why_it_cannot_install(self, project: Project) -> None:
        """Where pip fails the command fails, with pip's reason and the cure."""
        project.lock("missing==1 --hash=sha256:" + "0" * 64 + "\n")
        done = project.start()
        assert done.returncode != 0
        assert "missing==1" in done.stderr
        assert "pip did not install requirements.lock" in done.stderr

    def test_refuses_a_changed_package(self, project: Project) -> None:
        """A file that is not the locked one is not installed."""
        project.lock(project.pack("parcel", 1).replace("sha256:", "sha256:0").rstrip()[:-1] + "\n")
        done = project.start()
        assert done.returncode != 0
        assert "DO NOT MATCH THE HASHES" in done.stderr

    def test_a_failed_addition_leaves_what_builds(self, project: Project) -> None:
        """Whoever cannot install the development lock can still build, and can try again later."""
        project.says()
        judge = next(project.root.glob("packages/judge-*.whl")).rename(project.root / "aside.whl")
        assert project.start("test").returncode != 0
        assert project.start("build").stderr == ""
        judge.rename(project.root / "packages/judge-1-py3-none-any.whl")
        assert project.says("test") == "Сәлем 1 test .venv"

    def test_another_pythons_packages_stay_outside(self, project: Project) -> None:
        """What PYTHONPATH points at is not in the lock, so it is not used."""
        (project.root / "elsewhere").mkdir()
        (project.root / "elsewhere/parcel.py").write_text("VERSION = 'stray'\n", encoding="utf-8")
        assert project.says(PYTHONPATH=str(project.root / "elsewhere")) == "Сәлем 1 .venv"

    def test_an_old_python_is_told_so(self, project: Project) -> None:
        """A Python that is too old gets a sentence and nothing is made."""
        (project.root / "tasks.py").write_text(f"import sys\nsys.version_info = (3, 11, 1)\n{TASKS}", encoding="utf-8")
        done = project.start()
        assert done.returncode != 0
        assert done.stderr.startswith("Python 3.11.2 or newer is needed.")
        assert not (project.root / ".venv").exists()


class TestPart:
    def test_is_the_one_that_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The variable chooses the program, over what stands on the path."""
        monkeypatch.setenv("SNAKE", sys.executable)
        assert Part("Snake", "SNAKE", ("git",), "").find() == sys.executable

    def test_is_missing_where_the_named_one_is(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A wrong name is not silently replaced by another program."""
        monkeypatch.setenv("SNAKE", "no-such-snake")
        assert Part("Snake", "SNAKE", ("git",), "").find() is None

    def test_is_the_first_that_there_is(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Of several names the first that is on the path serves."""
        monkeypatch.delenv("SNAKE", raising=False)
        assert Part("Snake", "SNAKE", ("no-such-snake", "git"), "").find() == shutil.which("git")
