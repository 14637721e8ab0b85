"""A release becomes part of the record: worked out from the library, committed to the branch, pushed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import uuid4

from plugins.domain import notice
from plugins.domain.date import KAZAKHSTAN
from plugins.domain.identifier import StoryId
from plugins.domain.notice import Refusal
from plugins.domain.story import Half, Story
from plugins.library.library import Library
from plugins.links.resolve import Space
from plugins.publication.attachments import attachments
from plugins.publication.branch import BRANCH, LOCAL, REMOTE, TRACKED, Branch, fetch, find_branch, has_remote
from plugins.publication.facts import facts_of
from plugins.publication.format import RELEASE, changed_files, text_path, write_record
from plugins.publication.git import AUTHOR, NOTHING, GitFailed, git, said
from plugins.publication.permanence import lasting_lists, place_of
from plugins.publication.record import OutHalf, OutStory, PublishedRecord
from plugins.publication.words import digest, public_text

TRIES: Final = 5
"""So often the record is worked out anew when another release was recorded in between."""

README: Final = """\
# What has been published

This branch is written by deploying and by nothing else. It holds no part of the site: it remembers which stories went
out, at which addresses and with which words, so that none is lost, changed silently or brought back. Its format stands
in docs/record.md of the main branch.
"""


class Unrecorded(Refusal):
    """A release went live and could not be recorded."""


def refuse_ahead(moment: datetime) -> None:
    """Raise Unrecorded for a release of a moment to come, which would publish what is not public yet."""
    if moment > datetime.now(KAZAKHSTAN):
        raise Unrecorded(notice.MOMENT_AHEAD, moment=f"{moment:%Y-%m-%d %H:%M}")


def record_release(content: Path, space: Space) -> str | None:
    """Record the release of a space that has just gone live, and return the commit; None if all was recorded before.

    It may be said again without harm. Unrecorded where there is no repository or its remote takes nothing.
    """
    lists = lasting_lists(space.library, space.languages)
    for _ in range(TRIES):
        branch = _newest(content)
        before = branch.read()
        after = advance(before, space, lists)
        files = dict(_changes(before, after, space))
        if not files:
            return None
        if commit := _landed(branch, files, space.library.moment):
            return commit
    raise Unrecorded(notice.RECORD_CONTESTED, branch=BRANCH)


def _newest(content: Path) -> Branch:
    """Return the branch as the remote has it now; as it is here where the remote, a new one say, has none."""
    branch = find_branch(content)
    if branch is None:
        raise Unrecorded(notice.RECORD_NOWHERE, content=content)
    if has_remote(branch.top) and fetch(branch.top):
        return find_branch(content) or branch
    return branch


def advance(before: PublishedRecord | None, space: Space, lists: frozenset[str]) -> PublishedRecord:
    """Return the record after the release of a space.

    Of what is public no more, an expired story keeps its line without the halves, so that its address and id stay
    taken; a story that gave its addresses to another one, and one that was withdrawn, leave it.
    """
    library, known = space.library, before.stories if before else {}
    now = library.moment.timestamp()
    expired = {entry.id for entry in library.index if entry.expires is not None and entry.expires <= now}
    over = (out for out in known.values() if out.id in expired or (out.expires and out.expires <= library.moment))
    stories = {out.id: _ended(out, library) for out in over}
    whole = (space.whole(story) for story in library.public)
    stories |= {story.id: _advanced(known.get(story.id), story, space) for story in whole}
    gone = {**(before.withdrawals if before else {}), **{each.id: each for each in library.withdrawals}}
    return PublishedRecord(
        max(library.moment, before.moment) if before else library.moment,
        {id_: out for id_, out in stories.items() if id_ not in gone},
        gone,
        lists,
    )


def _ended(out: OutStory, library: Library) -> OutStory:
    """Return what stays of a story that has expired."""
    story = library.by_id.get(out.id)
    return replace(out, halves={}, facts=None, expires=(story.expires if story else None) or out.expires)


def _advanced(before: OutStory | None, story: Story, space: Space) -> OutStory:
    halves, moment = before.halves if before else {}, space.library.moment
    return OutStory(
        id=story.id,
        place=place_of(story),
        folder=story.folder,
        out=before.out if before else moment,
        published=story.moment,
        expires=story.expires,
        halves={language: _half(halves.get(language), half, moment) for language, half in story.halves.items()},
        aliases=story.aliases,
        files=tuple(attachments(story)),
        facts=facts_of(story, space) if story.section.dated else None,
    )


def _half(before: OutHalf | None, half: Half, moment: datetime) -> OutHalf:
    now = digest(public_text(half))
    return OutHalf(now, before.out if before and before.hash == now else moment, half.corrections)


def _changes(before: PublishedRecord | None, after: PublishedRecord, space: Space) -> Iterator[tuple[str, str | None]]:
    """Yield every file of the branch that changes, with None for one that goes; nothing if only time has passed."""
    old, new = write_record(before) if before else {}, write_record(after)
    changed = [path for path in changed_files(old, new) if path != RELEASE]
    if before is None:
        yield "README.md", README
    if changed or before is None:
        yield from ((path, new.get(path)) for path in (RELEASE, *changed))
        yield from _texts(before.stories if before else {}, after.stories, space)


def _texts(
    before: Mapping[StoryId, OutStory], after: Mapping[StoryId, OutStory], space: Space
) -> Iterator[tuple[str, str | None]]:
    """Yield the texts that are new or different, and None for those of halves that have left the record."""
    kept = {text_path(out, each): out.halves[each].hash for out in before.values() for each in out.halves}
    wanted = {text_path(out, each): (out, each) for out in after.values() for each in out.halves}
    for path, (out, language) in wanted.items():
        if kept.get(path) != out.halves[language].hash:
            yield path, public_text(space.whole(space.library.by_id[out.id]).halves[language])
    for path in kept.keys() - wanted.keys():
        yield path, None


def _landed(branch: Branch, files: Mapping[str, str | None], moment: datetime) -> str | None:
    """Commit files as the branch's newest and return the commit; None if the branch has moved on in between."""
    draft = f"refs/drafts/{BRANCH}-{uuid4().hex}"  # of this process alone: another one records the same repository
    try:
        commit = _commit(branch, draft, files, moment)
        return commit if _moved(branch, commit) else None
    except GitFailed as failed:
        raise Unrecorded(notice.RECORD_UNWRITTEN, branch=BRANCH, reason=failed) from failed
    finally:
        said(branch.top, "update-ref", "-d", draft)


def _commit(branch: Branch, draft: str, files: Mapping[str, str | None], moment: datetime) -> str:
    """Commit files on top of the branch without a working tree, and return the commit, which the draft leads to."""
    date = f"{int(moment.timestamp())} +0500"
    message = f"Record the release of {moment:%Y-%m-%d %H:%M}"
    head = [f"commit {draft}", f"committer {AUTHOR[0]} <{AUTHOR[1]}> {date}", _data(message)]
    head += [f"from {branch.commit}"] if branch.commit else []
    body = [_file(path, text) for path, text in sorted(files.items())]
    stream = "\n".join([*head, *body, "done\n"])
    git(branch.top, "fast-import", "--quiet", "--done", "--force", data=stream.encode())
    return git(branch.top, "rev-parse", draft).decode().strip()


def _file(path: str, text: str | None) -> str:
    return f"D {path}" if text is None else f"M 100644 inline {path}\n{_data(text)}"


def _data(text: str) -> str:
    return f"data {len(text.encode())}\n{text}"


def _moved(branch: Branch, commit: str) -> bool:
    """Make a commit the branch's newest; False if the branch has moved on in between, Unrecorded if it cannot be."""
    if has_remote(branch.top):
        before = said(branch.top, "rev-parse", "--verify", "--quiet", TRACKED) or NOTHING
        pushed = _pushed(branch.top, commit)
        if pushed:  # where this fails, the push has moved it already, or a faster process has
            said(branch.top, "update-ref", TRACKED, commit, before)
        return pushed
    try:
        git(branch.top, "update-ref", LOCAL, commit, branch.commit or NOTHING)
    except GitFailed as failed:
        if any(words in str(failed) for words in ("but expected", "reference already exists")):
            return False
        raise
    return True


def _pushed(top: Path, commit: str) -> bool:
    try:
        git(top, "push", "--quiet", REMOTE, f"{commit}:refs/heads/{BRANCH}")
    except GitFailed as failed:
        if any(word in str(failed) for word in ("fetch first", "non-fast-forward", "cannot lock ref", "stale info")):
            return False
        raise Unrecorded(notice.RECORD_UNSENT, branch=BRANCH, reason=failed) from failed
    return True
