ALTER TABLE `round` ADD `code` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `round` SET `code` = 'R' || (SELECT count(*) FROM `round` earlier WHERE (earlier.created_at, earlier.id) <= (`round`.created_at, `round`.id));--> statement-breakpoint
CREATE UNIQUE INDEX `round_code_once` ON `round` (`code`) WHERE code <> '';