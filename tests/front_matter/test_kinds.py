"""Kinds read a node or name every fault of it."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.front_matter import fields
from plugins.front_matter.fields import AnyField, Field
from plugins.front_matter.kinds import Fault, Mistyped
from plugins.front_matter.nodes import Node

FIELDS = [value for value in vars(fields).values() if isinstance(value, Field)]

words = st.text(max_size=12) | st.sampled_from(["true", "draft", "2026-11-21", "10:00", "k7m2xq", "/a/", "x.jpg"])
nodes = st.recursive(
    st.builds(Node, words, st.integers(2, 9)),
    lambda inner: (
        st.builds(Node, st.lists(inner, max_size=3).map(tuple), st.integers(2, 9))
        | st.builds(
            Node, st.dictionaries(st.sampled_from(["date", "was", "now", "from", "text"]), inner), st.integers(2, 9)
        )
    ),
    max_leaves=6,
)


@given(st.sampled_from(FIELDS), nodes)
def test_any_node_gives_a_value_or_faults(field: AnyField, node: Node) -> None:
    """Whatever an editor writes under a field is read, or told with a line of it."""
    faults = faults_of(field, node)
    assert faults is None or faults
    assert all(2 <= fault.line <= 9 for fault in faults or ())


def faults_of(field: AnyField, node: Node) -> tuple[Fault, ...] | None:
    """Return the faults of a node, None if it has a value."""
    try:
        assert field.kind(node) is not None
    except Mistyped as mistyped:
        return mistyped.faults
    return None
