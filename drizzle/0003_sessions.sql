CREATE TABLE `deputy` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_by` text,
	`ended_at` text
);
--> statement-breakpoint
CREATE INDEX `deputy_person` ON `deputy` (`person`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`seen_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`proof` text NOT NULL,
	`signed_in_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE INDEX `session_signed_in` ON `session` (`signed_in_at`);