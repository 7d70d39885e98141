CREATE TABLE `refused_attempt` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`minute` text NOT NULL,
	`person_id` text NOT NULL,
	`action` text NOT NULL,
	`code` text NOT NULL,
	`times` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `refused_attempt_once` ON `refused_attempt` (`minute`,`person_id`,`action`,`code`);