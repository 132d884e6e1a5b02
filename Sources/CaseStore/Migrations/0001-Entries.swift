// SPDX-License-Identifier: Apache-2.0

// Migration 0001, what happened: entries and their parts. Frozen: never edited once it has shipped.

extension Migrations {
  static let tables0001Entries = [
    """
    CREATE TABLE "entry" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "id" TEXT NOT NULL,
      "kind" TEXT NOT NULL CHECK ("kind" IN ('contact', 'referral', 'visit', 'observation',
          'incident', 'disclosure', 'allegation', 'appointment', 'assessment', 'decision',
          'offer', 'help-sought', 'challenge', 'engagement', 'education', 'health',
          'record-request', 'enquiry', 'information-sharing', 'meeting', 'complaint',
          'housing', 'crisis', 'legal', 'birth', 'death', 'strength', 'statement',
          'pattern')),
      "when_edtf" TEXT NOT NULL,
      "when_basis" TEXT NOT NULL CHECK ("when_basis" IN ('stated', 'inferred', 'estimated')),
      "when_words" TEXT,
      "headline" TEXT,
      "summary" TEXT NOT NULL,
      "detail" TEXT,
      "place" TEXT,
      "source_agency" TEXT NOT NULL,
      "source_practitioner" TEXT,
      "source_document" TEXT,
      "source_locator" TEXT,
      "source_firsthand" TEXT CHECK ("source_firsthand" IN ('yes', 'no', 'unknown')),
      "source_received_edtf" TEXT,
      "source_received_basis" TEXT CHECK ("source_received_basis" IN ('stated', 'inferred',
          'estimated')),
      "source_received_words" TEXT,
      "source_read_edtf" TEXT,
      "source_read_basis" TEXT CHECK ("source_read_basis" IN ('stated', 'inferred',
          'estimated')),
      "source_read_words" TEXT,
      "source_recorded_edtf" TEXT,
      "source_recorded_basis" TEXT CHECK ("source_recorded_basis" IN ('stated', 'inferred',
          'estimated')),
      "source_recorded_words" TEXT,
      "group" TEXT,
      "audience_kind" TEXT NOT NULL CHECK ("audience_kind" IN ('family-visible',
          'professionals', 'restricted')),
      "audience_reason" TEXT CHECK ("audience_reason" IN ('third-party', 'location-safety',
          'sealed-adoption', 'police-intelligence', 'own-childhood')),
      "assessment" TEXT,
      "meeting" TEXT,
      "request" TEXT,
      "enquiry" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "order_link" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "kind" TEXT NOT NULL CHECK ("kind" IN ('before', 'after', 'same-day', 'next-day',
          'offset', 'within')),
      "entry" TEXT NOT NULL,
      "days" INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE "analysis" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "text" TEXT NOT NULL,
      "by" TEXT,
      "at_edtf" TEXT,
      "at_basis" TEXT CHECK ("at_basis" IN ('stated', 'inferred', 'estimated')),
      "at_words" TEXT,
      "entry" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "presence" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "person" TEXT NOT NULL,
      "how" TEXT NOT NULL CHECK ("how" IN ('subject', 'present', 'in-household',
          'elsewhere', 'absent', 'heard-it', 'overheard', 'seen', 'spoken-to', 'seen-alone',
          'informant', 'alleged-by', 'alleged-about'))
    ) STRICT
    """,
    """
    CREATE TABLE "learned" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "when_edtf" TEXT NOT NULL,
      "when_basis" TEXT NOT NULL CHECK ("when_basis" IN ('stated', 'inferred', 'estimated')),
      "when_words" TEXT,
      "text" TEXT,
      "entry" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "impact" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "child" TEXT NOT NULL,
      "effect" TEXT NOT NULL CHECK ("effect" IN ('described', 'none', 'not-known',
          'to-be-asked')),
      "reason" TEXT CHECK ("reason" IN ('age', 'playing', 'other')),
      "text" TEXT,
      "by" TEXT,
      "due_by" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "entry_link" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "kind" TEXT NOT NULL CHECK ("kind" IN ('conflicts-with', 'may-be-same-as', 'follows',
          'replies-to', 'part-of', 'corrects', 'disputes', 'withdraws', 'adds-to',
          'see-also')),
      "entry" TEXT NOT NULL,
      "reason" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "allegation" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "statement" TEXT,
      "matter" TEXT,
      "by_role" TEXT,
      "by_class" TEXT CHECK ("by_class" IN ('self', 'family', 'friend', 'neighbour',
          'unnamed', 'professional')),
      "via" TEXT,
      "name_withheld" TEXT NOT NULL CHECK ("name_withheld" IN ('yes', 'no')),
      "good_faith" TEXT NOT NULL CHECK ("good_faith" IN ('not-judged', 'good', 'doubtful')),
      "accuracy" TEXT NOT NULL CHECK ("accuracy" IN ('not-tested', 'corroborated', 'partly',
          'contradicted', 'cannot-be-tested')),
      "accuracy_grounds" TEXT,
      "response" TEXT CHECK ("response" IN ('denied', 'accepted', 'partly', 'no-answer',
          'not-asked')),
      "closed_because" TEXT CHECK ("closed_because" IN ('motive', 'tested', 'other'))
    ) STRICT
    """,
    """
    CREATE TABLE "reply" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "by" TEXT,
      "when_edtf" TEXT,
      "when_basis" TEXT CHECK ("when_basis" IN ('stated', 'inferred', 'estimated')),
      "when_words" TEXT,
      "text" TEXT NOT NULL,
      "entry" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "retraction" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "by" TEXT,
      "when_edtf" TEXT,
      "when_basis" TEXT CHECK ("when_basis" IN ('stated', 'inferred', 'estimated')),
      "when_words" TEXT,
      "to" TEXT,
      "reason" TEXT,
      "entry" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "contact" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "census_code" TEXT,
      "author" TEXT,
      "form" TEXT CHECK ("form" IN ('marf', 'phone', 'letter', 'police-notification',
          'in-person')),
      "working_well" TEXT,
      "parent_aware" TEXT CHECK ("parent_aware" IN ('yes', 'no', 'unknown')),
      "consent" TEXT,
      "urgent" TEXT NOT NULL CHECK ("urgent" IN ('yes', 'no')),
      "significant_harm_alleged" TEXT CHECK ("significant_harm_alleged" IN ('yes', 'no',
          'unknown')),
      "outcome" TEXT CHECK ("outcome" IN ('no-further-action', 'advice', 'early-help',
          'assessment', 'strategy-discussion', 'letter', 'other')),
      "outcome_reason" TEXT,
      "decided_by" TEXT,
      "decided_at_edtf" TEXT,
      "decided_at_basis" TEXT CHECK ("decided_at_basis" IN ('stated', 'inferred',
          'estimated')),
      "decided_at_words" TEXT,
      "outcome_told_at_edtf" TEXT,
      "outcome_told_at_basis" TEXT CHECK ("outcome_told_at_basis" IN ('stated', 'inferred',
          'estimated')),
      "outcome_told_at_words" TEXT,
      "outcome_disputed" TEXT CHECK ("outcome_disputed" IN ('yes', 'no', 'unknown')),
      "draft" TEXT NOT NULL CHECK ("draft" IN ('yes', 'no'))
    ) STRICT
    """,
    """
    CREATE TABLE "visit" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "purpose" TEXT NOT NULL CHECK ("purpose" IN ('routine', 'assessment', 'duty-visit',
          'welfare-check', 'support')),
      "state" TEXT NOT NULL CHECK ("state" IN ('planned', 'done', 'not-done')),
      "announced" TEXT CHECK ("announced" IN ('yes', 'no', 'unknown')),
      "history_read" TEXT CHECK ("history_read" IN ('full', 'summary', 'none'))
    ) STRICT
    """,
    """
    CREATE TABLE "check" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "agency" TEXT NOT NULL,
      "answer" TEXT NOT NULL CHECK ("answer" IN ('answered', 'not-asked', 'none-held',
          'no-reply', 'refused', 'disputed')),
      "asked_edtf" TEXT,
      "asked_basis" TEXT CHECK ("asked_basis" IN ('stated', 'inferred', 'estimated')),
      "asked_words" TEXT,
      "answered_edtf" TEXT,
      "answered_basis" TEXT CHECK ("answered_basis" IN ('stated', 'inferred', 'estimated')),
      "answered_words" TEXT,
      "not_asked_because" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "incident" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "tool" TEXT CHECK ("tool" IN ('dash', 'safelives-dash', 'dara', 'none')),
      "grade" TEXT CHECK ("grade" IN ('standard', 'medium', 'high', 'not-graded')),
      "raised_on_judgement" TEXT CHECK ("raised_on_judgement" IN ('yes', 'no', 'unknown')),
      "reference" TEXT,
      "couple" TEXT CHECK ("couple" IN ('together', 'separated', 'unclear')),
      "pregnant" TEXT CHECK ("pregnant" IN ('yes', 'no', 'unknown', 'not-asked')),
      "baby_under_18_months" TEXT CHECK ("baby_under_18_months" IN ('yes', 'no', 'unknown',
          'not-asked')),
      "words_heard" TEXT,
      "injuries_seen" TEXT,
      "triage_received_edtf" TEXT,
      "triage_received_basis" TEXT CHECK ("triage_received_basis" IN ('stated', 'inferred',
          'estimated')),
      "triage_received_words" TEXT,
      "triage_read_edtf" TEXT,
      "triage_read_basis" TEXT CHECK ("triage_read_basis" IN ('stated', 'inferred',
          'estimated')),
      "triage_read_words" TEXT,
      "triage_read_by" TEXT,
      "outcome" TEXT CHECK ("outcome" IN ('nothing-found', 'advice', 'arrest', 'charge',
          'caution', 'no-further-action', 'other'))
    ) STRICT
    """,
    """
    CREATE TABLE "appointment" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "service" TEXT,
      "type" TEXT,
      "due_edtf" TEXT,
      "due_basis" TEXT CHECK ("due_basis" IN ('stated', 'inferred', 'estimated')),
      "due_words" TEXT,
      "outcome" TEXT NOT NULL CHECK ("outcome" IN ('attended', 'was-not-brought',
          'did-not-attend', 'cancelled-by-family', 'cancelled-by-service', 'declined',
          'no-access', 'rebooked', 'not-known')),
      "reason" TEXT,
      "reason_code" TEXT CHECK ("reason_code" IN ('illness', 'work', 'school', 'service',
          'letter-not-arrived', 'wrong-address', 'other')),
      "barrier_asked" TEXT CHECK ("barrier_asked" IN ('yes', 'no', 'unknown')),
      "consequence" TEXT,
      "next_step" TEXT,
      "bears_on_child" TEXT CHECK ("bears_on_child" IN ('yes', 'no', 'unknown'))
    ) STRICT
    """,
    """
    CREATE TABLE "decision" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "what" TEXT NOT NULL,
      "by" TEXT,
      "as_manager" TEXT NOT NULL CHECK ("as_manager" IN ('yes', 'no')),
      "why" TEXT,
      "step" TEXT CHECK ("step" IN ('none', 'advice', 'early-help', 'assessment',
          'strategy-discussion', 'medical', 'marac', 'pre-birth', 'close')),
      "answer" TEXT CHECK ("answer" IN ('yes', 'no')),
      "reason_code" TEXT CHECK ("reason_code" IN ('handled-by-other', 'threshold',
          'consent', 'no-concern', 'other')),
      "handled_by" TEXT,
      "rests_on" TEXT,
      "accepted_at_edtf" TEXT,
      "accepted_at_basis" TEXT CHECK ("accepted_at_basis" IN ('stated', 'inferred',
          'estimated')),
      "accepted_at_words" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "condition" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "if" TEXT NOT NULL,
      "then" TEXT NOT NULL,
      "owner" TEXT,
      "state" TEXT NOT NULL CHECK ("state" IN ('standing', 'begun', 'met', 'withdrawn')),
      "at_edtf" TEXT,
      "at_basis" TEXT CHECK ("at_basis" IN ('stated', 'inferred', 'estimated')),
      "at_words" TEXT,
      "why" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "offer" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "service" TEXT,
      "how" TEXT CHECK ("how" IN ('letter', 'phone', 'person', 'message')),
      "by" TEXT,
      "answer" TEXT CHECK ("answer" IN ('accepted', 'declined', 'waiting', 'no-answer')),
      "thought_needed_by" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "help_sought" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "need" TEXT,
      "asked" TEXT,
      "what_happened" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "challenge" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "to" TEXT,
      "put" TEXT,
      "reaction" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "engagement" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "what" TEXT NOT NULL CHECK ("what" IN ('came', 'let-in', 'cancelled', 'declined',
          'no-access', 'changed-worker', 'changed-setting', 'announced-move', 'accepted')),
      "reason" TEXT,
      "reason_code" TEXT CHECK ("reason_code" IN ('safety', 'work', 'tenancy', 'school',
          'other')),
      "leave_alone_until" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "education" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "what" TEXT NOT NULL CHECK ("what" IN ('attendance', 'behaviour', 'exclusion',
          'reduced-timetable', 'setting-change', 'other')),
      "detail" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "health" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "what" TEXT NOT NULL CHECK ("what" IN ('presentation', 'treatment', 'alert', 'advice',
          'referral'))
    ) STRICT
    """,
    """
    CREATE TABLE "safe_sleep" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "covered_use" TEXT CHECK ("covered_use" IN ('yes', 'no', 'unknown')),
      "sleep_place_seen" TEXT CHECK ("sleep_place_seen" IN ('yes', 'no', 'unknown'))
    ) STRICT
    """,
    """
    CREATE TABLE "observation" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "said_about_it" TEXT,
      "by" TEXT,
      "reply" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "disclosure" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "words" TEXT,
      "to" TEXT,
      "about_when_edtf" TEXT,
      "about_when_basis" TEXT CHECK ("about_when_basis" IN ('stated', 'inferred',
          'estimated')),
      "about_when_words" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "injury" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "child" TEXT NOT NULL,
      "what" TEXT,
      "seen_by" TEXT,
      "cause" TEXT,
      "walks" TEXT CHECK ("walks" IN ('yes', 'no', 'unknown')),
      "ordinary_accident" TEXT CHECK ("ordinary_accident" IN ('yes', 'no', 'unknown'))
    ) STRICT
    """,
    """
    CREATE TABLE "material" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "kind" TEXT NOT NULL CHECK ("kind" IN ('photograph', 'test')),
      "text" TEXT,
      "held_by" TEXT
    ) STRICT
    """,
    """
    CREATE TABLE "substance_mention" (
      key INTEGER PRIMARY KEY,
      case_key INTEGER NOT NULL,
      owner_key INTEGER NOT NULL,
      owner_field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      hash TEXT,
      "adult" TEXT,
      "substance" TEXT,
      "form" TEXT NOT NULL CHECK ("form" IN ('smell', 'statement', 'arrest', 'clothing',
          'test', 'allegation', 'paraphernalia')),
      "use" TEXT CHECK ("use" IN ('current', 'past', 'prescribed', 'unclear')),
      "context" TEXT CHECK ("context" IN ('history-taking', 'shared-building', 'other')),
      "reply" TEXT,
      "unsafe_to_raise" TEXT NOT NULL CHECK ("unsafe_to_raise" IN ('yes', 'no')),
      "unsafe_because" TEXT
    ) STRICT
    """,
  ]
}
