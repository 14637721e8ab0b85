"""The ledger begins anew where what lies there is not what it left."""

from pathlib import Path

from plugins.building.ledger import Ledger


def test_a_damaged_one_is_begun_anew_whatever_lies_beside_it(tmp_path: Path) -> None:
    """A check keeps its pages in a folder there."""
    ledger = Ledger(tmp_path)
    ledger.begin()
    ledger.set_fact("pages", 3)
    ledger.commit()
    ledger.close()
    (tmp_path / "checked" / "kk").mkdir(parents=True)
    (tmp_path / "ledger.seal").write_text("no sum", encoding="ascii")
    assert Ledger(tmp_path).fact("pages") is None
