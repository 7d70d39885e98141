ALTER TABLE `needs_import` ADD `choices` text;--> statement-breakpoint
-- A file that was uploaded and never confirmed is uploaded again; what was confirmed is kept as it was read.
DELETE FROM `needs_import` WHERE `confirmed_at` IS NULL;--> statement-breakpoint
UPDATE `needs_import` SET `cells` = '{"sheets":[],"before":' || `cells` || '}';
