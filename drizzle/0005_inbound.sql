CREATE TABLE `fact_stamp` (
	`key` text PRIMARY KEY NOT NULL,
	`stamp` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `inbox` (
	`source` text NOT NULL,
	`message_id` text NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`received_at` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`fields` text NOT NULL,
	`body` text,
	`content_type` text,
	PRIMARY KEY(`source`, `message_id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_id_unique` ON `inbox` (`id`);--> statement-breakpoint
CREATE INDEX `inbox_state` ON `inbox` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `inbox_received` ON `inbox` (`received_at`);