CREATE TABLE `measure` (
	`level` text NOT NULL,
	`day` text NOT NULL,
	`code` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`level`, `day`, `code`)
);
--> statement-breakpoint
CREATE TABLE `measured_day` (
	`day` text PRIMARY KEY NOT NULL,
	`kept_at` text NOT NULL,
	`is_filled` integer NOT NULL,
	`version` integer NOT NULL,
	`policy_id` text NOT NULL,
	`policy_version` text NOT NULL,
	`policy_digest` text NOT NULL,
	`staff_list_on` text,
	`allocate_on` text
);
