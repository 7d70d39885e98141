ALTER TABLE `audit_detail` ADD `salt` text;--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `hash_format` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `bid_id` text;--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `round_id` text;--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `organisation_id` text;--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `award_id` text;--> statement-breakpoint
CREATE INDEX `audit_entry_bid` ON `audit_entry` (`bid_id`);--> statement-breakpoint
DROP TRIGGER audit_entry_no_update;--> statement-breakpoint
UPDATE `audit_entry` SET
	`bid_id` = CASE `record_kind`
		WHEN 'bid' THEN `record_id`
		WHEN 'assessment' THEN (SELECT bid_id FROM assessment WHERE assessment.id = `record_id`)
		ELSE (SELECT coalesce(json_extract(detail, '$.bid'), json_extract(detail, '$.bidId')) FROM audit_detail WHERE audit_detail.seq = `audit_entry`.`seq`)
	END,
	`organisation_id` = CASE `record_kind`
		WHEN 'organisation' THEN `record_id`
		WHEN 'interest' THEN (SELECT organisation_id FROM interest WHERE interest.id = `record_id`)
		ELSE (SELECT coalesce(json_extract(detail, '$.organisationId'), json_extract(detail, '$.partnershipId'), json_extract(detail, '$.partnership')) FROM audit_detail WHERE audit_detail.seq = `audit_entry`.`seq`)
	END;--> statement-breakpoint
UPDATE `audit_entry` SET `round_id` = CASE `record_kind`
		WHEN 'round' THEN `record_id`
		WHEN 'scheme' THEN `record_id`
		WHEN 'criterion' THEN (SELECT round_id FROM criterion WHERE criterion.id = `record_id`)
		WHEN 'scenario' THEN (SELECT round_id FROM scenario WHERE scenario.id = `record_id`)
		WHEN 'decision' THEN (SELECT round_id FROM decision WHERE decision.id = `record_id`)
		ELSE coalesce(
			(SELECT round_id FROM bid WHERE bid.id = `audit_entry`.`bid_id`),
			(SELECT json_extract(detail, '$.round') FROM audit_detail WHERE audit_detail.seq = `audit_entry`.`seq`)
		)
	END;--> statement-breakpoint
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;--> statement-breakpoint
DROP TRIGGER audit_detail_erase_only;--> statement-breakpoint
CREATE TRIGGER audit_detail_erase_only BEFORE UPDATE ON audit_detail WHEN NEW.detail IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.seq <> OLD.seq BEGIN SELECT RAISE(ABORT, 'a detail of the audit can only be erased'); END;
