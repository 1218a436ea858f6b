CREATE TABLE `payroll_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`department` text NOT NULL,
	`outcome` text NOT NULL,
	`form_ref` text,
	`requested_by` text,
	`as_of` text NOT NULL,
	`asked_at` text NOT NULL,
	`asked_by` text NOT NULL,
	`evidence_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `payroll_decision_asked_by` ON `payroll_decision` (`asked_by`,`id`);
--> statement-breakpoint
-- What was answered stays as it was answered.
CREATE TRIGGER `payroll_decision_no_update` BEFORE UPDATE ON `payroll_decision`
BEGIN
	SELECT RAISE(ABORT, 'decisions_are_kept');
END;
