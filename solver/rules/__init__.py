"""The rules, in the order they are posted and shown.  A new rule adds its line here."""

from solver.rules.answer_rate import AnswerRate
from solver.rules.availability import Availability
from solver.rules.base import Rule
from solver.rules.consecutive_days import ConsecutiveDays
from solver.rules.consecutive_days_off import ConsecutiveDaysOff
from solver.rules.contacts_answered import ContactsAnswered
from solver.rules.coverage import Coverage
from solver.rules.employment import Employment
from solver.rules.fairness import Fairness
from solver.rules.flexible import Flexible
from solver.rules.forbidden_sequences import ForbiddenSequences
from solver.rules.forward_rotation import ForwardRotation
from solver.rules.labour_budget import LabourBudget
from solver.rules.labour_cost import LabourCost
from solver.rules.lead_present import LeadPresent
from solver.rules.mentor_cover import MentorCover
from solver.rules.mentor_ratio import MentorRatio
from solver.rules.min_consecutive_days import MinConsecutiveDays
from solver.rules.min_days_off import MinDaysOff
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.minimum_rest import MinimumRest
from solver.rules.named_mentor import NamedMentor
from solver.rules.nights import Nights
from solver.rules.overtime import Overtime
from solver.rules.period_hours import PeriodHours
from solver.rules.pinned import Pinned
from solver.rules.qualified import Qualified
from solver.rules.requests import Requests
from solver.rules.role_rotation import RoleRotation
from solver.rules.seats import Seats
from solver.rules.shift_cover import ShiftCover
from solver.rules.shift_limits import ShiftLimits
from solver.rules.stability import Stability
from solver.rules.standby import Standby
from solver.rules.start_spread import StartSpread
from solver.rules.team_together import TeamTogether
from solver.rules.weekends import Weekends
from solver.rules.weekly_hours import WeeklyHours
from solver.rules.working_days import WorkingDays

ALL_RULES: tuple[type[Rule], ...] = (
    Employment,
    Availability,
    Qualified,
    Flexible,
    Pinned,
    MinimumRest,
    ForbiddenSequences,
    ForwardRotation,
    StartSpread,
    WeeklyHours,
    PeriodHours,
    ShiftLimits,
    Overtime,
    WorkingDays,
    ConsecutiveDays,
    MinConsecutiveDays,
    ConsecutiveDaysOff,
    MinDaysOff,
    Weekends,
    Nights,
    MentorRatio,
    MentorCover,
    NamedMentor,
    MinimumOnDuty,
    Seats,
    LeadPresent,
    Standby,
    ShiftCover,
    Coverage,
    ContactsAnswered,
    AnswerRate,
    LabourBudget,
    LabourCost,
    TeamTogether,
    RoleRotation,
    Requests,
    Fairness,
    Stability,
)


def default_rules() -> tuple[Rule, ...]:
    """Return the rule book with every rule at its defaults."""
    return tuple(rule() for rule in ALL_RULES)
