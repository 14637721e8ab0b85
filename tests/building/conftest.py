"""Builds of one process share what Jinja makes of the text of a template, and nothing else."""

from collections.abc import Iterator
from typing import Any

import pytest
from jinja2 import Environment

from plugins.templating.compiled import CompiledTemplates


@pytest.fixture(scope="package", autouse=True)
def compiling_once() -> Iterator[None]:
    """Compile each text once: that is half of a small build from nothing, and nothing of these tests asks for it.

    A text is the same to Jinja where the cache of compiled templates takes it for the same.
    """
    compile_anew, made = Environment.compile, {}

    def compile_once(environment: Environment, source: Any, name: Any = None, filename: Any = None) -> Any:
        cache = environment.bytecode_cache
        if not isinstance(cache, CompiledTemplates):
            return compile_anew(environment, source, name, filename)
        key = cache.folder.name, source, name
        if key not in made:
            made[key] = compile_anew(environment, source, name, filename)
        return made[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Environment, "compile", compile_once)
        yield
