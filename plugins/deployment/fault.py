"""Why a deploy did not happen or was taken back. It is told to a maintainer, so in English and at once."""


class DeployError(Exception):
    """Raised with sentences that say what happened, what state the live site is in where that matters, and the cure."""

    code = 1
    """How the command ends."""


class Misunderstood(DeployError):
    """What was asked for, on the command line or in ``deploy.toml``, cannot be; nothing was tried."""

    code = 2
