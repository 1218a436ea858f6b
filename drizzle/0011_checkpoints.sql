CREATE TABLE `checkpoint` (
	`seq` integer PRIMARY KEY NOT NULL,
	`head` text NOT NULL,
	`count` integer NOT NULL,
	`at` text NOT NULL,
	`day` text NOT NULL,
	`jws` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `checkpoint_day_unique` ON `checkpoint` (`day`);
--> statement-breakpoint
-- What was signed stays as it was signed: no change, no removal, and none put in the place of another.
CREATE TRIGGER `checkpoint_no_update` BEFORE UPDATE ON `checkpoint`
BEGIN
	SELECT RAISE(ABORT, 'checkpoints_are_kept');
END;
--> statement-breakpoint
CREATE TRIGGER `checkpoint_no_delete` BEFORE DELETE ON `checkpoint`
BEGIN
	SELECT RAISE(ABORT, 'checkpoints_are_kept');
END;
--> statement-breakpoint
CREATE TRIGGER `checkpoint_no_replace` BEFORE INSERT ON `checkpoint`
WHEN EXISTS (SELECT 1 FROM `checkpoint` WHERE `seq` = NEW.`seq` OR `day` = NEW.`day`)
BEGIN
	SELECT RAISE(ABORT, 'checkpoints_are_kept');
END;
