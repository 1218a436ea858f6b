CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	`at` text NOT NULL,
	`type` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_prev_hash_unique` ON `audit` (`prev_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `audit_hash_unique` ON `audit` (`hash`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`department` text NOT NULL,
	`vacancy_id` text NOT NULL,
	`vacancy_state` text NOT NULL,
	`vacancy_ref` text NOT NULL,
	`outcome` text NOT NULL,
	`as_of` text NOT NULL,
	`asked_at` text NOT NULL,
	`asked_by` text NOT NULL,
	`evidence_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `decision_department` ON `decision` (`department`,`id`);--> statement-breakpoint
CREATE INDEX `decision_vacancy` ON `decision` (`vacancy_id`,`id`);--> statement-breakpoint
CREATE INDEX `decision_asked_by` ON `decision` (`asked_by`,`id`);--> statement-breakpoint
CREATE TABLE `department_name` (
	`folded` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`policy_digest` text NOT NULL,
	`facts` text NOT NULL,
	`answer` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `exemption` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_number` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`reference` text,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_by` text,
	`ended_at` text
);
--> statement-breakpoint
CREATE INDEX `exemption_assignment` ON `exemption` (`assignment_number`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `extract` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`extracted_on` text,
	`sha256` text NOT NULL,
	`rows` integer NOT NULL,
	`report` text NOT NULL,
	`loaded_by` text NOT NULL,
	`loaded_at` text NOT NULL,
	`state` text NOT NULL,
	`replaces` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `extract_current` ON `extract` (`kind`) WHERE state = 'current';--> statement-breakpoint
CREATE TABLE `kept_answer` (
	`caller` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`status` integer NOT NULL,
	`headers` text NOT NULL,
	`body` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`caller`, `key`)
);
--> statement-breakpoint
CREATE INDEX `kept_answer_at` ON `kept_answer` (`at`);--> statement-breakpoint
CREATE TABLE `plan_owner` (
	`employee` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`clear` integer NOT NULL,
	PRIMARY KEY(`employee`, `kind`, `key`)
);
--> statement-breakpoint
CREATE TABLE `policy` (
	`digest` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `register_row` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`row` text NOT NULL,
	`added_by` text NOT NULL,
	`removed_by` text,
	`department` text GENERATED ALWAYS AS ((json_extract("row", '$.department'))) VIRTUAL,
	`employee` text GENERATED ALWAYS AS ((json_extract("row", '$.employeeNumber'))) VIRTUAL,
	PRIMARY KEY(`kind`, `key`, `added_by`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `register_row_current` ON `register_row` (`kind`,`key`) WHERE removed_by is null;--> statement-breakpoint
CREATE INDEX `register_row_department` ON `register_row` (`department`) WHERE kind = 'staff-list' and removed_by is null;--> statement-breakpoint
CREATE INDEX `register_row_employee` ON `register_row` (`employee`) WHERE kind = 'staff-list' and removed_by is null;--> statement-breakpoint
CREATE INDEX `register_row_removed` ON `register_row` (`removed_by`) WHERE removed_by is not null;--> statement-breakpoint
CREATE INDEX `register_row_added` ON `register_row` (`added_by`);--> statement-breakpoint
CREATE TABLE `revision` (
	`scope` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `vacancy` (
	`id` text PRIMARY KEY NOT NULL,
	`department` text NOT NULL,
	`ref` text NOT NULL,
	`title` text,
	`grade` text,
	`appointment_type` text,
	`position_number` text,
	`requested_by` text,
	`asked_by` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`opened_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vacancy_ref` ON `vacancy` (`department`,`ref`);