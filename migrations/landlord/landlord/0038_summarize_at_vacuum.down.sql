alter index landlord.activity_log_transaction_idx set (autosummarize = on);
