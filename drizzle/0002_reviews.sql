CREATE TABLE `draft` (
	`person` text NOT NULL,
	`about` text NOT NULL,
	`body` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`person`, `about`)
);
--> statement-breakpoint
CREATE INDEX `draft_at` ON `draft` (`at`);--> statement-breakpoint
CREATE TABLE `offered_file` (
	`id` text NOT NULL,
	`part` integer NOT NULL,
	`person` text NOT NULL,
	`asked` text NOT NULL,
	`bytes` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`id`, `part`)
);
--> statement-breakpoint
CREATE INDEX `offered_file_at` ON `offered_file` (`at`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`vacancy_id` text NOT NULL,
	`department` text NOT NULL,
	`state` text NOT NULL,
	`opened_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `review_state` ON `review` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `review_vacancy` ON `review` (`vacancy_id`);--> statement-breakpoint
CREATE TABLE `verdict` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`outcome` text NOT NULL,
	`category` text,
	`justification` text NOT NULL,
	`codes` text NOT NULL,
	`ends_on` text,
	`decided_by` text NOT NULL,
	`decided_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verdict_review` ON `verdict` (`review_id`,`id`);--> statement-breakpoint
ALTER TABLE `vacancy` ADD `review_id` text;--> statement-breakpoint
CREATE INDEX `vacancy_state` ON `vacancy` (`state`);
--> statement-breakpoint
-- A reviewer's word is never changed: another is added.
CREATE TRIGGER `verdict_no_update` BEFORE UPDATE ON `verdict`
BEGIN
	SELECT RAISE(ABORT, 'verdicts_are_kept');
END;
