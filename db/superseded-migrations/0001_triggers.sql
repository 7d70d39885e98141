CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_detail_erase_only BEFORE UPDATE ON audit_detail WHEN NEW.detail IS NOT NULL OR NEW.seq <> OLD.seq BEGIN SELECT RAISE(ABORT, 'a detail of the audit can only be erased'); END;
--> statement-breakpoint
CREATE TRIGGER audit_detail_no_delete BEFORE DELETE ON audit_detail BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER scheme_version_no_update BEFORE UPDATE ON scheme_version BEGIN SELECT RAISE(ABORT, 'a frozen scheme does not change'); END;
--> statement-breakpoint
CREATE TRIGGER scheme_version_no_delete BEFORE DELETE ON scheme_version BEGIN SELECT RAISE(ABORT, 'a frozen scheme does not change'); END;
--> statement-breakpoint
CREATE TRIGGER bid_version_frozen BEFORE UPDATE ON bid_version WHEN NEW.content <> OLD.content OR NEW.sha256 <> OLD.sha256 OR NEW.submitted_at <> OLD.submitted_at OR NEW.bid_id <> OLD.bid_id OR NEW.version <> OLD.version BEGIN SELECT RAISE(ABORT, 'a submitted version does not change'); END;
--> statement-breakpoint
CREATE TRIGGER bid_version_no_delete BEFORE DELETE ON bid_version BEGIN SELECT RAISE(ABORT, 'a submitted version does not change'); END;
--> statement-breakpoint
CREATE TRIGGER bid_option_no_update BEFORE UPDATE ON bid_option BEGIN SELECT RAISE(ABORT, 'a submitted version does not change'); END;
--> statement-breakpoint
CREATE TRIGGER bid_option_no_delete BEFORE DELETE ON bid_option BEGIN SELECT RAISE(ABORT, 'a submitted version does not change'); END;
--> statement-breakpoint
CREATE TRIGGER option_intervention_no_update BEFORE UPDATE ON option_intervention BEGIN SELECT RAISE(ABORT, 'a submitted version does not change'); END;
--> statement-breakpoint
CREATE TRIGGER option_intervention_no_delete BEFORE DELETE ON option_intervention BEGIN SELECT RAISE(ABORT, 'a submitted version does not change'); END;
--> statement-breakpoint
CREATE TRIGGER scenario_no_update BEFORE UPDATE ON scenario BEGIN SELECT RAISE(ABORT, 'a saved scenario does not change'); END;
--> statement-breakpoint
CREATE TRIGGER board_pack_no_update BEFORE UPDATE ON board_pack BEGIN SELECT RAISE(ABORT, 'a pack does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER board_pack_no_delete BEFORE DELETE ON board_pack BEGIN SELECT RAISE(ABORT, 'a pack does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_version_signed BEFORE UPDATE ON decision_version WHEN OLD.signed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_version_no_delete BEFORE DELETE ON decision_version WHEN OLD.signed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_line_signed_update BEFORE UPDATE ON decision_line WHEN (SELECT signed_at FROM decision_version WHERE id = OLD.decision_version_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_line_signed_delete BEFORE DELETE ON decision_line WHEN (SELECT signed_at FROM decision_version WHERE id = OLD.decision_version_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_line_signed_insert BEFORE INSERT ON decision_line WHEN (SELECT signed_at FROM decision_version WHERE id = NEW.decision_version_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
