"""Leases of human seats: one page at a time plays an agent, and a page that is gone holds nobody up."""

from collections.abc import Iterable

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.stage import SEAT_LEASE_S, HumanSeat


class Leases:
    """Who sits where. A lease belongs to a connection and ends with it, when it is given up, or when nothing was heard
    for SEAT_LEASE_S. First come, first served."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[int, float]] = {}
        """Agent -> connection, monotonic seconds until which it has the seat."""
        self._was_held: set[int] = set()

    def take(self, client: int, agent: int, now_s: float) -> None:
        """Sit down, or go on sitting.

        Raises:
            DrillyardError: BUSY while another connection has the seat.
        """
        holder = self.holder(agent)
        if holder and holder != client:
            raise DrillyardError(
                ErrorCode.BUSY,
                f"Another page plays agent {agent}; the seat is free once that page leaves it, is closed, or is silent "
                f"for {SEAT_LEASE_S:g} s.",
            )
        self._held[agent] = (client, now_s + SEAT_LEASE_S)
        self._was_held.add(agent)

    def leave(self, client: int, agent: int) -> None:
        """Stand up; nothing happens to a seat that somebody else has."""
        if self.holder(agent) == client:
            del self._held[agent]

    def depart(self, client: int) -> bool:
        """The connection is gone; returns whether a seat is free now."""
        agents = [agent for agent, (holder, _) in self._held.items() if holder == client]
        for agent in agents:
            del self._held[agent]
        return bool(agents)

    def expire(self, now_s: float) -> bool:
        """End leases that were not renewed; returns whether there were any."""
        agents = [agent for agent, (_, until_s) in self._held.items() if until_s <= now_s]
        for agent in agents:
            del self._held[agent]
        return bool(agents)

    def keep(self, agents: Iterable[int]) -> None:
        """Only these agents are played by people; a seat that becomes a person's again is as new."""
        kept = set(agents)
        self._held = {agent: lease for agent, lease in self._held.items() if agent in kept}
        self._was_held &= kept

    def holder(self, agent: int) -> int:
        """The connection that has the seat; 0 = nobody."""
        return self._held.get(agent, (0, 0.0))[0]

    def was_held(self, agent: int) -> bool:
        """Whether anybody has sat there."""
        return agent in self._was_held

    def seats(self, agents: Iterable[int]) -> tuple[HumanSeat, ...]:
        """What the status says of these agents."""
        return tuple(
            HumanSeat(agent=agent, holder=self.holder(agent), was_held=self.was_held(agent)) for agent in agents
        )
