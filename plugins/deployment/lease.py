"""A lock in a store that knows no locks: an object with an end, renewed while its holder lives."""

import json
import threading
import time
from types import TracebackType
from typing import Any, Final, Self
from uuid import uuid4

from botocore.exceptions import BotoCoreError, ClientError

from plugins.deployment.fault import DeployError

SECONDS: Final[float] = 30
"""So long a lease outlives a holder that was killed."""
_REFUSED: Final = frozenset({"PreconditionFailed", "ConditionalRequestConflict", "NoSuchKey", "404", "409", "412"})
_LOOK_AGAIN_SECONDS: Final = 0.5


class Lease:
    """Held by one deploy at a time; the store's own condition on writing decides who gets it.

    ``after_death`` tells that the holder before was killed: what it had asked of the store may have been done late.
    """

    def __init__(self, client: Any, bucket: str, key: str, wait: int, name: str) -> None:
        """Take where the lease lies, and for how many seconds somebody else's may be waited for."""
        self._client, self._where, self._wait, self._name = client, {"Bucket": bucket, "Key": key}, wait, name
        self._own = uuid4().hex
        self._tag = ""
        self._until = 0.0
        self.after_death = False
        self._ended, self._lost = threading.Event(), threading.Event()
        self._renewing = threading.Thread(target=self._renew, daemon=True)

    def __enter__(self) -> Self:
        """Wait for the lease and keep it; DeployError where another deploy holds it for too long."""
        until = time.monotonic() + self._wait
        while not self._taken():
            if time.monotonic() > until:
                raise DeployError(
                    f"{self._name}: another deploy is under way and did not end within {self._wait} s. "
                    "Nothing was changed. Try again when it has ended."
                )
            time.sleep(_LOOK_AGAIN_SECONDS)
        self._renewing.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        """Give the lease back; it stays as a note that its holder came to an end."""
        self._ended.set()
        self._renewing.join()
        self._write(self._tag, given_back=True)

    def confirm(self) -> None:
        """Raise DeployError if the lease may be another deploy's, as after a machine slept or the store was away."""
        if self._lost.is_set() or time.time() > self._until:
            raise DeployError(
                f"{self._name}: another deploy may have taken over, since this one was silent for too long. "
                "Run the same command again."
            )

    def _taken(self) -> bool:
        """Take the lease if nobody holds it or its end has passed."""
        try:
            found = self._client.get_object(**self._where)
        except ClientError as error:
            if error.response["Error"]["Code"] != "NoSuchKey":
                raise
            return self._write("")
        said = json.loads(found["Body"].read())
        self.after_death = not said["given_back"]
        return (said["given_back"] or said["until"] < time.time()) and self._write(found["ETag"])

    def _write(self, over: str, *, given_back: bool = False) -> bool:
        """Write the lease in place of the one with that tag, or of none; say whether it was still the one."""
        until = time.time() + SECONDS
        said = {"holder": self._own, "until": until, "given_back": given_back}
        condition = {"IfMatch": over} if over else {"IfNoneMatch": "*"}
        try:
            self._tag = self._client.put_object(**self._where, Body=json.dumps(said).encode(), **condition)["ETag"]
        except ClientError as error:
            if error.response["Error"]["Code"] in _REFUSED:
                return False
            raise
        self._until = until
        return True

    def _renew(self) -> None:
        while not self._ended.wait(SECONDS / 3):
            try:
                if not self._write(self._tag):
                    self._lost.set()
                    return
            except (BotoCoreError, ClientError):
                continue  # there are two more tries before it ends, which ``confirm`` notices
