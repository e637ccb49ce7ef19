package dk.kk.ihcph.guidance.budget.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to withdraw a manual forecast, with the reason. */
@Schema(name = "ForecastWithdrawal", description = "Withdrawal of a forecast override")
record WithdrawRequest(@NotBlank @Size(max = 1000) @Schema(examples = "The position is filled") String reason) {}
