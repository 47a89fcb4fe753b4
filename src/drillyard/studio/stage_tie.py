"""One page's connection to one stage beside the show: its commands in order, its answers, its statuses."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from drillyard.contracts.control import StageCommand
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.studio.stage_link import StageLink

_MOST_WAITING = 64
_CONNECT_S = 5.0


class StageTie:
    """Lives from the first command, or from the moment the page watches the stage, to the end of either side.

    Args:
        find: folder of the stage; raises DrillyardError when there is none.
        push: sends a line of the stage to the page.
        refuse: answers a command that cannot reach the stage.
    """

    def __init__(
        self,
        find: Callable[[], Awaitable[Path]],
        push: Callable[[bytes], None],
        refuse: Callable[[int, DrillyardError], None],
    ) -> None:
        self.ended = False
        self._find, self._push, self._refuse = find, push, refuse
        self._link: StageLink | None = None
        self._waiting: list[StageCommand] = []

    async def run(self) -> None:
        """Connect and pass on what the stage says until it, or the page, is gone."""
        try:
            self._link = await StageLink.open(await self._find(), _CONNECT_S)
            for command in self._waiting:
                self._pass_on(self._link, command)
            self._waiting.clear()
            async for line in self._link.lines():
                self._push(line)
        except DrillyardError as error:
            for command in self._waiting:
                self._refuse(command.id, error)
        finally:
            self.ended = True
            if self._link is not None:
                await self._link.close()

    def send(self, command: StageCommand) -> None:
        """Send a command, or keep it until the stage listens.

        Raises:
            DrillyardError: UNAVAILABLE when the stage is gone, BUSY when it reads nothing.
        """
        if self._link is not None:
            self._link.send(command)
        elif len(self._waiting) >= _MOST_WAITING:
            raise DrillyardError(ErrorCode.BUSY, "This stage is still starting; try in a moment.")
        else:
            self._waiting.append(command)

    def _pass_on(self, link: StageLink, command: StageCommand) -> None:
        try:
            link.send(command)
        except DrillyardError as error:
            self._refuse(command.id, error)
