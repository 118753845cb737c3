"""What happened: frames, the learned model, who takes part, when, where and in what standing."""
