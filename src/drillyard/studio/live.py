"""The live show for spectators: what they are told of it, and a page of theirs, which may look and nothing else."""

from pathlib import Path

import msgspec

from drillyard import __version__
from drillyard.contracts.control import Answer, AnyCommand, Visible, Watch
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorSpec
from drillyard.contracts.stage import ActionValues, EpisodeEnded, StageInfo, StageStatus
from drillyard.contracts.studio import Hello, Streams
from drillyard.studio.config import Limits
from drillyard.studio.fanout import Fanout
from drillyard.studio.show import Show
from drillyard.studio.socket import PageSocket
from drillyard.studio.visit import Visit
from drillyard.studio.wire import encode

_lines: msgspec.json.Decoder[StageStatus | EpisodeEnded | ActionValues] = msgspec.json.Decoder(
    StageStatus | EpisodeEnded | ActionValues
)


class LiveShow:
    """Lives in the event loop; one for all spectators. They speak to no stage, and are told nothing of runs, paths,
    endpoints or prompts.

    Args:
        show: the one that they see.
        fanout: its frames.
    """

    def __init__(self, show: Show, fanout: Fanout) -> None:
        self._show = show
        self._fanout = fanout
        self._pages: set[SpectatorPage] = set()
        self._greeted: StageInfo | None = None
        show.hear = self._heard

    def join(self, page: "SpectatorPage") -> None:
        """A spectator has come."""
        self._pages.add(page)
        self._fanout.add(page.viewer)
        if len(self._pages) == 1:
            self._greeted = self._show.info
        page.push(self._hello())
        if self._show.status is not None:
            page.push(public_status(self._show.status))

    def leave(self, page: "SpectatorPage") -> None:
        """A spectator is gone."""
        self._pages.discard(page)
        self._fanout.remove(page.viewer)

    def looks(self) -> None:
        """A spectator looks at the page, or no longer does."""
        self._fanout.update()

    @property
    def stages(self) -> frozenset[str]:
        """What the show may be called in a command."""
        info = self._show.info
        return frozenset({""} | ({info.stage_id} if info is not None else set()))

    def _hello(self) -> Hello:
        show = self._show
        return Hello(
            version=__version__,
            env=public_env(show.env),
            stage_id=show.info.stage_id if show.info is not None else "",
            settings=(),
            runs=(),
            watched_run="",
            read_only=True,
        )

    def _heard(self, line: bytes) -> None:
        """The stage of the show says something: once decoded, for all."""
        if not self._pages:
            return
        if self._show.info != self._greeted and self._show.info is not None:
            self._greeted = self._show.info
            self._tell(encode(self._hello()))
        try:
            message = _lines.decode(line)
        except msgspec.DecodeError:
            return  # answers to others, and what spectators are not told
        if isinstance(message, StageStatus):
            message = public_status(message)
        self._tell(encode(message))

    def _tell(self, line: bytes) -> None:
        for page in list(self._pages):
            page.hear(line)


class SpectatorPage(Visit):
    """One spectator.

    Args:
        socket: the connection.
        live: the show.
        limits: what one page may ask for.
    """

    def __init__(self, socket: PageSocket, live: LiveShow, limits: Limits) -> None:
        super().__init__(socket, limits)
        self._live = live

    def _arrive(self) -> None:
        self._live.join(self)

    async def _depart(self) -> None:
        self._live.leave(self)

    def _obey(self, command: AnyCommand) -> None:
        match command:
            case Visible():
                self.viewer.show(command.frames)
                self._live.looks()
            case Watch() if self._live.stages.issuperset(command.stages) and not command.crowds and not command.lanes:
                self.push(Streams(streams=(), envs={}))  # the show needs no asking
            case _:
                raise DrillyardError(
                    ErrorCode.NOT_PERMITTED, "You are watching: only the owner of this studio may do that."
                )
        self.push(Answer(id=command.id, ok=True))


def public_status(status: StageStatus) -> StageStatus:
    """What a spectator may know of a match: who plays by kind, but no path, endpoint, run or prompt."""
    return msgspec.structs.replace(
        status,
        env_id=_without_path(status.env_id),
        operators=tuple(_public_operator(operator) for operator in status.operators),
        run_id=None,
        notice="",
        replay="a replay" if status.replay else "",
        recording="",
        figures=(),
    )


def public_env(env: EnvSpec) -> EnvSpec:
    """An env without the place of its file."""
    return msgspec.structs.replace(env, id=_without_path(env.id))


def _public_operator(operator: OperatorSpec) -> OperatorSpec:
    source = Path(operator.source).name if operator.source and operator.kind == "scripted" else ""
    return OperatorSpec(kind=operator.kind, source=source, deterministic=operator.deterministic)


def _without_path(env_id: str) -> str:
    scheme, colon, rest = env_id.partition(":")
    return f"{scheme}:{Path(rest).name}" if colon and Path(rest).is_absolute() else env_id
