CREATE TABLE `highlight_report` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`sha256` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `highlight_report_id_unique` ON `highlight_report` (`id`);--> statement-breakpoint
CREATE INDEX `highlight_report_to` ON `highlight_report` (`to_day`,`seq`);
--> statement-breakpoint
-- A report is frozen: no change, no removal, and none put in the place of another.
CREATE TRIGGER `highlight_report_no_update` BEFORE UPDATE ON `highlight_report`
BEGIN
	SELECT RAISE(ABORT, 'reports_are_frozen');
END;
--> statement-breakpoint
CREATE TRIGGER `highlight_report_no_delete` BEFORE DELETE ON `highlight_report`
BEGIN
	SELECT RAISE(ABORT, 'reports_are_frozen');
END;
--> statement-breakpoint
CREATE TRIGGER `highlight_report_no_replace` BEFORE INSERT ON `highlight_report`
WHEN EXISTS (SELECT 1 FROM `highlight_report` WHERE `id` = NEW.`id` OR `seq` = NEW.`seq`)
BEGIN
	SELECT RAISE(ABORT, 'reports_are_frozen');
END;
