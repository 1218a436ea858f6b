import type { Catalogue, EnglishForm } from "./catalogue.ts";

/** British English, plain. The reader is a service manager. */
export const en: Catalogue<EnglishForm> = {
  draft: false,
  findings: {
    identity_ambiguous: {
      message: {
        one: "1 consultant's job plan cannot be matched to one person only.",
        other: "{{count}} consultants' job plans cannot be matched to one person only.",
      },
      fix: "Correct the assignment, employee and GMC numbers on Allocate or the staff list, then load the extract again.",
    },
    plan_not_on_allocate: {
      message: {
        one: "1 consultant's job plan is not on Allocate.",
        other: "{{count}} consultants' job plans are not on Allocate.",
      },
      fix: "Enter each paper plan on Allocate and have it signed off there.",
    },
    plan_not_signed_off: {
      message: {
        one: "1 consultant's job plan is not signed off.",
        other: "{{count}} consultants' job plans are not signed off.",
      },
      fix: "Take each plan through to sign-off on Allocate. Next to act: {{owner}}.",
    },
    plan_status_unknown: {
      message: {
        one: "1 consultant's job plan has a status that Porth does not know.",
        other: "{{count}} consultants' job plans have a status that Porth does not know.",
      },
      fix: "Correct the status on Allocate, or ask for it to be added to the policy's list.",
    },
    plan_not_started: {
      message: {
        one: "1 consultant's job plan has not started yet.",
        other: "{{count}} consultants' job plans have not started yet.",
      },
      fix: "Wait for the plan's first day, or agree an earlier start and sign it off on Allocate.",
    },
    plan_out_of_date: {
      message: {
        one: "1 consultant's job plan is out of date.",
        other: "{{count}} consultants' job plans are out of date.",
      },
      fix: "Hold the job plan reviews and sign them off on Allocate.",
    },
    plan_undated: {
      message: {
        one: "1 consultant's job plan has no start date or sign-off date.",
        other: "{{count}} consultants' job plans have no start date or sign-off date.",
      },
      fix: "Enter each plan's start date on Allocate.",
    },
    sessions_not_authorised: {
      message: {
        one: "1 consultant has more than {{limit}} sessions a week without approval.",
        other: "{{count}} consultants have more than {{limit}} sessions a week without approval.",
      },
      withoutFigures: "Some consultants have more sessions a week than the limit without approval.",
      fix: "Get the service group medical director's approval and record its date on Allocate, or agree fewer sessions.",
    },
    plan_missing: {
      message: {
        one: "1 consultant has no job plan.",
        other: "{{count}} consultants have no job plan.",
      },
      fix: "Agree each missing plan with the consultant and sign it off on Allocate. If a plan is on Allocate already, check that its numbers match the staff list.",
    },
    staff_list_missing: {
      message: "No staff list has been loaded.",
      fix: "Load the latest staff list from ESR.",
    },
    allocate_extract_missing: {
      message: "No Allocate extract has been loaded.",
      fix: "Load the latest job plan extract from Allocate.",
    },
    staff_list_stale: {
      message: "The staff list is {{ageDays}} old. The limit is {{limitDays}}.",
      withoutFigures: "The staff list is too old.",
      fix: "Load a new staff list from ESR.",
    },
    allocate_extract_stale: {
      message: "The Allocate extract is {{ageDays}} old. The limit is {{limitDays}}.",
      withoutFigures: "The Allocate extract is too old.",
      fix: "Load a new job plan extract from Allocate.",
    },
    rule_not_in_force: {
      message: "The rule comes into force on {{inForceFrom}}. Nothing is blocked before then.",
      withoutFigures: "The rule is not in force yet. Nothing is blocked for now.",
      fix: "Nothing is needed today. Have every job plan in place before the rule comes into force.",
    },
    no_consultants: {
      message: "This department has no consultants who need a job plan.",
      fix: "If this is wrong, check the department on the staff list.",
    },
    plan_due_for_review: {
      message: {
        one: "1 consultant's job plan is due for review within {{days}}.",
        other: "{{count}} consultants' job plans are due for review within {{days}}.",
      },
      withoutFigures: "Some consultants' job plans are due for review soon.",
      fix: "Hold the reviews and sign off the new plans on Allocate before the present ones end.",
    },
    signed_off_late: {
      message: {
        one: "1 consultant's job plan was signed off more than {{limitDays}} after the meeting.",
        other: "{{count}} consultants' job plans were signed off more than {{limitDays}} after the meeting.",
      },
      withoutFigures: "Some consultants' job plans were signed off late.",
      fix: "Sign off the next plan in time. The warning goes when that plan is in place.",
    },
    signoff_overdue: {
      message: {
        one: "1 consultant's job plan is still not signed off more than {{limitDays}} after the meeting.",
        other:
          "{{count}} consultants' job plans are still not signed off more than {{limitDays}} after the meeting.",
      },
      withoutFigures: "Some consultants' job plans have waited too long for sign-off.",
      fix: "Sign off each plan on Allocate. Next to act: {{owner}}.",
    },
    six_month_review_not_held: {
      message: {
        one: "1 new consultant has not had the review due after {{months}}.",
        other: "{{count}} new consultants have not had the review due after {{months}}.",
      },
      withoutFigures: "Some new consultants have not had their first review.",
      fix: "Hold each review and record its date on Allocate.",
    },
    sessions_not_in_half_steps: {
      message: {
        one: "1 consultant's job plan has session figures that are not multiples of {{step}}.",
        other: "{{count}} consultants' job plans have session figures that are not multiples of {{step}}.",
      },
      withoutFigures: "Some consultants' job plans have session figures that are not in the agreed steps.",
      fix: "Correct the session figures on Allocate.",
    },
    pay_sessions_mismatch: {
      message: {
        one: "1 consultant is paid for a different number of sessions from the job plan.",
        other: "{{count}} consultants are paid for a different number of sessions from their job plans.",
      },
      fix: "Compare the sessions on ESR with the plan on Allocate, and correct the one that is wrong.",
    },
    pay_band_mismatch: {
      message: {
        one: "1 consultant is paid on a different intensity band from the job plan.",
        other: "{{count}} consultants are paid on a different intensity band from their job plans.",
      },
      fix: "Compare the intensity band on ESR with the plan on Allocate, and correct the one that is wrong.",
    },
    ten_sessions_not_agreed: {
      message: {
        one: "1 consultant has more than {{limit}} sessions a week, with no record that the clinical director agreed.",
        other:
          "{{count}} consultants have more than {{limit}} sessions a week, with no record that the clinical director agreed.",
      },
      withoutFigures:
        "Some consultants have extra sessions, with no record that the clinical director agreed.",
      fix: "Record the clinical director's agreement and its date on Allocate.",
    },
    hours_over_48: {
      message: {
        one: "1 consultant's job plan is for more than {{limit}} hours a week.",
        other: "{{count}} consultants' job plans are for more than {{limit}} hours a week.",
      },
      withoutFigures: "Some consultants' job plans are for more hours a week than the limit.",
      fix: "Review the weekly hours with the consultant and correct the plan on Allocate.",
    },
    outcomes_not_recorded: {
      message: {
        one: "1 consultant's job plan records no service outcomes.",
        other: "{{count}} consultants' job plans record no service outcomes.",
      },
      fix: "Agree the outcomes with the consultant and record them on Allocate.",
    },
    agreed_after_start: {
      message: {
        one: "1 consultant's job plan was signed off after it had started.",
        other: "{{count}} consultants' job plans were signed off after they had started.",
      },
      fix: "Agree the next plan and sign it off before its first day.",
    },
    signed_by_self: {
      message: {
        one: "1 consultant gave the final sign-off on their own job plan.",
        other: "{{count}} consultants gave the final sign-off on their own job plans.",
      },
      fix: "Ask another authorised person to give the final sign-off on Allocate.",
    },
    revision_in_progress: {
      message: {
        one: "1 consultant has another job plan that is not yet signed off. The present plan still counts.",
        other:
          "{{count}} consultants have other job plans that are not yet signed off. Their present plans still count.",
      },
      fix: "Sign off the new plan on Allocate before the present one ends.",
    },
    sent_back: {
      message: {
        one: "1 consultant's job plan has been sent back at least {{times}}.",
        other: "{{count}} consultants' job plans have been sent back at least {{times}}.",
      },
      withoutFigures: "Some consultants' job plans have been sent back several times.",
      fix: "Bring the consultant and the clinical director together to settle the plan. Next to act: {{owner}}.",
    },
    extract_ageing: {
      message: {
        staff_list: "The staff list is {{ageDays}} old. After {{limitDays}} it is too old to use.",
        allocate: "The Allocate extract is {{ageDays}} old. After {{limitDays}} it is too old to use.",
        both: "The staff list and the Allocate extract are ageing: the older is {{ageDays}} old. After {{limitDays}} it is too old to use.",
      },
      withoutFigures: "The staff list or the Allocate extract will soon be too old to use.",
      fix: "Load a new extract before the present one is too old.",
    },
    plan_without_person: {
      message: {
        zero: "Some job plans match nobody on the staff list.",
        one: "1 job plan matches nobody on the staff list.",
        other: "{{count}} job plans match nobody on the staff list.",
      },
      fix: "Check the numbers in each row, and correct Allocate or the staff list.",
    },
    sessions_not_given: {
      message: {
        one: "1 consultant's job plan gives no session figures.",
        other: "{{count}} consultants' job plans give no session figures.",
      },
      fix: "Enter the sessions on Allocate, and include them in the extract.",
    },
    sessions_differ: {
      message: "The sessions on the form are not the total of the job plan.",
      fix: "Correct the form, or agree a revised plan with these sessions and have it signed off on Allocate.",
    },
    band_differ: {
      message: "The intensity band on the form is not the band on the job plan.",
      fix: "Correct the form, or agree a revised plan with this band and have it signed off on Allocate.",
    },
    plan_starts_later: {
      message: "The job plan starts after the date from which the form changes the pay.",
      fix: "Give the form a date on or after the plan's first day.",
    },
    plan_not_revised: {
      message: "Nothing shows that the job plan was revised for this change.",
      fix: "Agree a revised plan and have it signed off on Allocate. If that has been done, give the pay until now and the day on which it last changed.",
    },
  },
  ahead: "On {{day}}, when the pay changes: {{message}}",
  units: {
    days: { one: "1 day", other: "{{count}} days" },
    months: { one: "1 month", other: "{{count}} months" },
    times: { one: "once", other: "{{count}} times" },
  },
  owners: {
    consultant: { name: "Consultant", inSentence: "the consultant" },
    consultant_and_clinical_director: {
      name: "Consultant and clinical director",
      inSentence: "the consultant and the clinical director",
    },
    clinical_director: { name: "Clinical director", inSentence: "the clinical director" },
    service_manager: { name: "Service manager", inSentence: "the service manager" },
    service_group_medical_director: {
      name: "Service group medical director",
      inSentence: "the service group medical director",
    },
    executive_medical_director: {
      name: "Executive medical director",
      inSentence: "the executive medical director",
    },
    job_planning_manager: { name: "Job planning manager", inSentence: "the job planning manager" },
    data_steward: { name: "Data steward", inSentence: "the data steward" },
  },
  stages: {
    not_started: "Not started",
    draft: "Draft",
    in_discussion: "In discussion",
    awaiting_consultant: "Awaiting the consultant",
    awaiting_signoff_1: "Awaiting first sign-off",
    awaiting_signoff_2: "Awaiting second sign-off",
    awaiting_signoff_3: "Awaiting third sign-off",
    signed_off: "Signed off",
    locked: "Locked",
    mediation: "In mediation",
    appeal: "In appeal",
    archived: "Archived",
    unknown: "Status not known",
  },
  outcomes: { clear: "Clear", blocked: "Blocked", overridden: "Overridden" },
  problems: {
    invalid_request: {
      title: "The request is not valid",
      help: "A field is missing, unknown or of the wrong kind. The list of errors names each place: correct them and send the request again.",
    },
    malformed_json: {
      title: "The body is not valid JSON",
      help: "Porth could not read the body of the request as JSON. Check the quotes, commas and brackets, and send it again.",
    },
    idempotency_key_missing: {
      title: "The Idempotency-Key header is missing",
      help: "Every request that records something needs an Idempotency-Key. Send a new key with each new request, and the same key when you try again.",
    },
    idempotency_key_invalid: {
      title: "The Idempotency-Key is not valid",
      help: "A key is 1 to 255 visible ASCII characters. A UUID is a good choice.",
    },
    unauthenticated: {
      title: "Not signed in",
      help: "The access token is missing, out of date or not meant for Porth. Get a new one and try again.",
    },
    signature_refused: {
      title: "The signature is not right",
      help: "The event is not signed with a secret of this source, was changed on its way, or is more than five minutes old. Check the secret and the clock, and sign each try anew.",
    },
    forbidden: {
      title: "Not allowed",
      help: "You do not hold the role that this needs, or a rule keeps you from acting here, for example on your own request. Ask the person who manages access.",
    },
    people_only: {
      title: "Only a person may decide",
      help: "An application token never holds the right to review. Sign in as a person who does.",
    },
    own_request: {
      title: "This is your own request",
      help: "Nobody reviews what they asked for. Another reviewer, or a recorded deputy, may decide it.",
    },
    own_plan: {
      title: "Your own job plan is in question",
      help: "Nobody reviews a request that rests on their own job plan. Another reviewer, or a recorded deputy, may decide it.",
    },
    not_found: {
      title: "Not found",
      help: "There is nothing at this address, or you may not see it. Check the address and the id.",
    },
    unknown_department: {
      title: "Department not known",
      help: "No department has this code or alias. Check the code, or ask the data steward to add the department.",
    },
    unknown_assignment: {
      title: "Assignment not known",
      help: "Nobody on the current staff list holds this assignment. Check the number, or load the latest staff list.",
    },
    method_not_allowed: {
      title: "Method not allowed",
      help: "This address does not answer this method. The documentation at /docs lists the methods that it does.",
    },
    idempotency_in_flight: {
      title: "The same request is still running",
      help: "A request with this Idempotency-Key has not finished. Wait a moment, then send it again with the same key.",
    },
    older_extract: {
      title: "The extract is older than the current one",
      help: "Porth already has a newer extract of this kind. Load one taken on a later day, or undo the current import first.",
    },
    same_extract: {
      title: "This file is already loaded",
      help: "The same file is the current extract. Nothing needs to be done, unless you meant another file.",
    },
    rows_fell: {
      title: "The extract has far fewer rows than before",
      help: "Part of the file may be missing. Check the file: if it is right, load it again with allow_shrink=true.",
    },
    already_decided: {
      title: "This request is decided already",
      help: "Somebody decided it before you, or it came clear. Read it again to see how it stands.",
    },
    not_overridden: {
      title: "There is no override to revoke",
      help: "The override has ended, was revoked before, or was never made. Read the request again to see how it stands.",
    },
    not_current: {
      title: "This import is not the current one",
      help: "Only the current snapshot of its kind can be undone. Undo the newer one first, or load the right file.",
    },
    endpoint_untested: {
      title: "The endpoint is not ready",
      help: "No event has reached this address yet, or it is disabled. Send a test event first, or enable the endpoint.",
    },
    departments_in_use: {
      title: "People would be in a department that is not there",
      help: "The staff list would have people in departments that the departments list does not have. Load or undo the other list first.",
    },
    conflict: {
      title: "Something has changed in the meantime",
      help: "The record is no longer in the state that this needs. Read it again and decide afresh.",
    },
    stale_tag: {
      title: "Your copy is out of date",
      help: "The record has changed since you read it. Read it again, then send the new ETag in If-Match.",
    },
    too_large: {
      title: "The request is too large",
      help: "A JSON body may be up to 64 KB, and a file up to 10 MB. Send a smaller one.",
    },
    unsupported_media_type: {
      title: "Content type not supported",
      help: "Porth cannot read this content type here. Send JSON as application/json, and files as CSV or XLSX.",
    },
    idempotency_key_reused: {
      title: "The Idempotency-Key was used for another request",
      help: "This key belongs to a request with a different body. Send a new key with the new request.",
    },
    file_refused: {
      title: "The file has errors",
      help: "Nothing was loaded. Correct the rows that the list of errors names, and load the file again.",
    },
    day_out_of_range: {
      title: "The day is out of range",
      help: "The day is too early or too late for this question. Choose one within the limits that the detail gives.",
    },
    address_refused: {
      title: "Events may not be sent to this address",
      help: "An address begins with https, names its host, and the host is on the list of those who run Porth. Ask them to add it.",
    },
    text_out_of_bounds: {
      title: "The text is too short or too long",
      help: "A justification says why, in as many characters as the policy asks for, without any health reason.",
    },
    tag_required: {
      title: "The If-Match header is missing",
      help: "Read the record first, then send its ETag in If-Match, so that nobody else's change is lost.",
    },
    too_many_requests: {
      title: "Too many requests",
      help: "You have asked too often in a short time. Wait for the number of seconds that Retry-After gives, then try again.",
    },
    internal_error: {
      title: "Something went wrong in Porth",
      help: "The fault is ours, and nothing that you sent needs to change. If it happens again, tell us the request id.",
    },
    unavailable: {
      title: "Porth cannot answer at the moment",
      help: "The service or its database is out of reach. This is not permission to advertise: try again in a few minutes.",
    },
    keys_unreachable: {
      title: "Sign-in cannot be checked at the moment",
      help: "Porth could not fetch the identity provider's keys. Your token may be good: try again in a few minutes.",
    },
  },
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};
