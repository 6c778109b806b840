"""What the service is and how to get it (A20). Papers, times and grounds: FEATURES, Rules from the seeds."""

from collections.abc import Sequence

from texts.words import Html, Words, lines, paragraphs
from usecases.ports.service import SchoolCard


def service(t: Words, schools: Sequence[SchoolCard]) -> Html:
    contacts = [t("service-contact", school=one.name, contact=one.contact) for one in schools if one.contact]
    return paragraphs(
        t("service-what"),
        t("service-how"),
        t("service-papers"),
        t("service-times"),
        t("service-refusals"),
        lines(t("service-contacts"), *contacts) if contacts else t("service-no-contacts"),
    )
