"""What commands tell whoever runs them, beside the problems of content.

Sentences are message ids of the gettext domain ``problems``, a pair where a count decides. Parameters stand in braces.
"""

from typing import Final

ERRORS: Final = ("{count} error", "{count} errors")
WARNINGS: Final = ("{count} warning", "{count} warnings")
PUBLIC: Final = ("{count} story on the site", "{count} stories on the site")
HIDDEN: Final = "{count} not yet or no longer"
PAGES: Final = ("{count} page", "{count} pages")
CHANGED: Final = ("{count} file changed in {folder}", "{count} files changed in {folder}")
SECONDS: Final = "{seconds} s"

SECTION_UNKNOWN: Final = 'There is no section "{section}". Sections: {sections}.'
TITLE_EMPTY: Final = "A title is empty. Give one for each language."
SLUG_INVALID: Final = '"{slug}" cannot stand in an address. Give a slug of a-z, 0-9 and hyphens with --slug.'
FOLDER_TAKEN: Final = "The folder {folder} is there already. Give another slug with --slug."
DAY_INVALID: Final = '"{value}" is not a day. Write it as 2026-11-21.'
MOMENT_INVALID: Final = '"{value}" is not a moment. Write it as 2026-11-21T10:00.'
CONTENT_MISSING: Final = "There is no folder {path}. Name another with --content."
OUTPUT_NO_FOLDER: Final = "{path} is not a folder. Name another with --output."
OUTPUT_FOREIGN: Final = "{path} holds files that no build made. Empty it, or name another folder with --output."
MOMENT_AHEAD: Final = (
    "{moment} is still to come, and a release of that moment would publish stories before their time. Leave out --at."
)
RECORD_UNREADABLE: Final = (
    "The branch {branch} holds no record of this site: {reason}. Restore an earlier commit of it."
)
RECORD_UNREACHED: Final = "The branch {branch}, which tells what is published, cannot be fetched: {reason}"
RECORD_NOWHERE: Final = "{content} is not the folder content/ of a git repository, so there is nowhere to record to."
RECORD_CONTESTED: Final = "The branch {branch} was written by others again and again. Record the release once more."
RECORD_UNWRITTEN: Final = "The branch {branch} cannot be written in this repository: {reason}"
RECORD_UNSENT: Final = "The branch {branch} cannot be pushed: {reason}"
DESTINATION_INVALID: Final = '"{value}" is not a day or a moment. Write it as 2026-11-25 or 2026-11-25T10:00.'
STORY_UNKNOWN: Final = 'There is no story "{story}". Name its folder, its slug or its id.'
STORY_AMBIGUOUS: Final = '"{story}" is more than one story: {folders}. Name the folder.'
MOVE_PUBLIC: Final = "{folder} is published, so its day stays. Correct the text, or withdraw the story."
MOVE_UNDATED: Final = "{folder} has no day of publication."
MOVE_PAST: Final = "{moment} has passed, so the next build would publish {folder}. Name a moment to come."
MOVE_TAKEN: Final = "The folder {folder} is there already. Choose another day."
WITHDRAWN_ALREADY: Final = "{folder} is withdrawn already."
WITHDRAWN_UNSEEN: Final = (
    "{folder} was never public, so a withdrawal would tell of it. Delete the folder, or make it a draft."
)
REASON_EMPTY: Final = "A reason is missing. Give one in each language."
RECORDED: Final = "Recorded on the branch {branch}: {commit}"
RECORDED_BEFORE: Final = "The branch {branch} has all of it already."
WILL_PUBLISH: Final = "is published"
WILL_EXPIRE: Final = "expires"
TRANSLATION_PASSES: Final = "the day of the promised translation has passed"
NEWS_PASSES: Final = "is too old for news services"
SECURITY_MOVES: Final = "is valid for another month"
STATEMENT_MOVES: Final = "tells another day"
PORT_TAKEN: Final = "Port {port} is taken. Name another with --port."
DISK_REFUSES: Final = (
    "{file} could not be written: {reason}. Make room on the disk, or give the right to write, and start again."
)
READING_REFUSED: Final = "{file} could not be read: {reason}. Give the right to read it, and start again."
ADDRESS_UNKNOWN: Final = (
    "The public address is not known: {address} is a placeholder. Set SITE_URL to the address of the site."
)
PLUGIN_REFUSED: Final = "A plugin could not be registered. Its error is told above."


class Refusal(Exception):
    """What was asked for cannot be done. The sentence says why and what to do instead; as text it is English."""

    def __init__(self, sentence: str, **parameters: object) -> None:
        """Take a sentence of this module and its parameters."""
        super().__init__(sentence.format(**parameters))
        self.sentence = sentence
        self.parameters = parameters
