CREATE TRIGGER body_resolution_no_update BEFORE UPDATE ON body_resolution BEGIN SELECT RAISE(ABORT, 'what a body resolved does not change'); END;
--> statement-breakpoint
CREATE TRIGGER body_resolution_no_delete BEFORE DELETE ON body_resolution BEGIN SELECT RAISE(ABORT, 'what a body resolved does not change'); END;
--> statement-breakpoint
CREATE TRIGGER delegation_use_no_update BEFORE UPDATE ON delegation_use BEGIN SELECT RAISE(ABORT, 'the use of a delegation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER delegation_use_no_delete BEFORE DELETE ON delegation_use BEGIN SELECT RAISE(ABORT, 'the use of a delegation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER decision_vote_no_delete BEFORE DELETE ON decision_vote BEGIN SELECT RAISE(ABORT, 'a vote is kept'); END;
--> statement-breakpoint
CREATE TRIGGER decision_vote_kept BEFORE UPDATE ON decision_vote WHEN OLD.superseded_at IS NOT NULL OR NEW.vote <> OLD.vote OR NEW.draft_sha256 <> OLD.draft_sha256 OR NEW.member_id <> OLD.member_id BEGIN SELECT RAISE(ABORT, 'a vote is kept'); END;
--> statement-breakpoint
CREATE TRIGGER delegation_signed BEFORE UPDATE ON delegation WHEN (SELECT number FROM decision WHERE id = OLD.decision_id) IS NOT NULL AND (OLD.revoked_at IS NOT NULL OR NEW.officer_id <> OLD.officer_id OR NEW.post <> OLD.post OR NEW.power <> OLD.power OR NEW.fund_id IS NOT OLD.fund_id OR NEW.per_decision_pence IS NOT OLD.per_decision_pence OR NEW.altogether_pence IS NOT OLD.altogether_pence OR NEW.starts_on <> OLD.starts_on OR NEW.ends_on IS NOT OLD.ends_on) BEGIN SELECT RAISE(ABORT, 'a signed delegation is revoked, not changed'); END;
--> statement-breakpoint
CREATE TRIGGER delegation_no_delete BEFORE DELETE ON delegation BEGIN SELECT RAISE(ABORT, 'a delegation is revoked, not taken away'); END;
