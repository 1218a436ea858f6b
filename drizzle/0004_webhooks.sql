CREATE TABLE `announced_standing` (
	`department` text PRIMARY KEY NOT NULL,
	`standing` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `calendar` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`endpoint_id` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`due_at` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `delivery_due` ON `delivery` (`endpoint_id`,`due_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `delivery_endpoint` ON `delivery` (`endpoint_id`,`id`);--> statement-breakpoint
CREATE INDEX `delivery_event` ON `delivery` (`event_id`);--> statement-breakpoint
CREATE TABLE `delivery_try` (
	`delivery_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` text NOT NULL,
	`status` integer,
	`failure` text,
	`latency_milliseconds` integer NOT NULL,
	`excerpt` text NOT NULL,
	PRIMARY KEY(`delivery_id`, `number`)
);
--> statement-breakpoint
CREATE INDEX `delivery_try_at` ON `delivery_try` (`at`);--> statement-breakpoint
CREATE TABLE `endpoint` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`types` text NOT NULL,
	`description` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`secret` text NOT NULL,
	`old_secret` text,
	`old_secret_until` text,
	`seen_seq` integer NOT NULL,
	`failures` integer NOT NULL,
	`failing_since` text,
	`succeeded_at` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`at` text NOT NULL,
	`type` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_id_unique` ON `event` (`id`);--> statement-breakpoint
CREATE INDEX `event_at` ON `event` (`at`);--> statement-breakpoint
CREATE TABLE `sequence` (
	`department` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `vacancy` ADD `valid_through` text;