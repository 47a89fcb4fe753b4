"""What a page asks about contests: comparisons, who may play, models to try, reports. Gives the data of the answer."""

import asyncio
from collections.abc import Callable
from typing import Any

import msgspec

from drillyard.contracts.comparison import Contestant
from drillyard.contracts.control import (
    CloseComparison,
    CompareAgain,
    ListPlayers,
    ListReports,
    OpenComparison,
    SaveComparison,
    TryModel,
)
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.run import RunInfo
from drillyard.daemon.home import Home
from drillyard.sharing.shelf import Shelf
from drillyard.studio.comparison import Comparisons
from drillyard.studio.daemon_link import DaemonLink
from drillyard.studio.permits import Permits
from drillyard.studio.players import Players
from drillyard.studio.reports import Reports
from drillyard.studio.show import Show
from drillyard.studio.trials import try_in_thread

ContestCommands = (
    OpenComparison | CompareAgain | SaveComparison | CloseComparison | ListPlayers | TryModel | ListReports
)


class Contests:
    """Lives in the event loop.

    Args:
        home: whose reports and models.
        daemon: knows the runs.
        show: knows the env that it plays.
        comparisons: leads the one that is open.
        permits: what a page may name.
        run_of: a run by its id, or NOT_FOUND.
    """

    def __init__(
        self,
        home: Home,
        daemon: DaemonLink,
        show: Show,
        comparisons: Comparisons,
        permits: Permits,
        run_of: Callable[[str], RunInfo],
    ) -> None:
        self._show = show
        self._comparisons = comparisons
        self._permits = permits
        self._run_of = run_of
        self._players = Players(daemon, Shelf(home.models))
        self._reports = Reports(home.reports)

    async def carry_out(self, command: ContestCommands) -> dict[str, Any]:
        """Do it.

        Raises:
            DrillyardError: why not.
        """
        match command:
            case OpenComparison():
                self._permits.env(command.env_id, command.env_options)
                contestants = tuple(self._checked(one) for one in command.contestants)
                opened = await self._comparisons.open(command.env_id, command.env_options, command.seed, contestants)
                return {"comparison": opened}
            case CompareAgain():
                return {"comparison": await self._comparisons.again(command.seed)}
            case SaveComparison():
                return {"paths": await self._comparisons.save(command.name)}
            case CloseComparison():
                await self._comparisons.close()
                return {}
            case ListPlayers():
                self._permits.env(command.env_id, command.env_options)
                shown = (command.env_id, command.env_options) == (self._show.env.id, self._show.env_options)
                known = self._show.env if shown else None
                return await self._players.listed(command.env_id, command.env_options, known)
            case TryModel():
                return await try_in_thread(command.llm)
            case ListReports():
                return {"reports": await asyncio.to_thread(self._reports.listed)}

    def _checked(self, one: Contestant) -> Contestant:
        """A contestant whose players a page may name, and who has everything that is needed."""
        operators = tuple(self._permits.operator(operator) for operator in one.operators)
        follows = [each for each in operators if each.kind is OperatorKind.POLICY and not each.source]
        if one.run_id:
            run = self._run_of(one.run_id)
            if follows and not run.can_show:
                raise DrillyardError(
                    ErrorCode.UNSUPPORTED,
                    f"The policies of {run.name or run.run_id} cannot be shown: its worker {run.worker} only trains.",
                )
        elif follows:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"{one.name or 'A contestant'} has a policy, but of which run? Choose a checkpoint.",
            )
        return msgspec.structs.replace(one, operators=operators)
