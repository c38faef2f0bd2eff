"""The pages. They get frozen values and emit ids; they compute no score and open no file."""
