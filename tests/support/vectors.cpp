// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/vectors.h"

#include "tests/support/files.h"

#include <nlohmann/json.hpp>

namespace s4k::test {

namespace {

using nlohmann::json;

std::optional<double> optionalNumber(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return std::nullopt;
    return found->get<double>();
}

Settings settingsOf(const json& config) {
    Settings settings;
    const auto set = [&](Parameter p, const char* key) { settings.set(p, config.at(key)); };
    set(Parameter::SystemType, "system_type");
    set(Parameter::CtPrimary, "ct_primary");
    set(Parameter::CtSecondary, "ct_secondary_code");
    set(Parameter::PtRatio, "pt_ratio_x100");
    set(Parameter::SystemVoltage, "system_voltage");
    set(Parameter::PhaseLossVoltage, "phase_loss_v_pct");
    set(Parameter::PhaseLossImbalance, "phase_loss_imb_pct");
    return settings;
}

ChannelWave waveOf(const json& signal, double lineHz) {
    ChannelWave wave;
    wave.dc = signal.value("dc", 0.0);
    for (const json& c : signal.at("components")) {
        const double hz =
            c.contains("hz") ? c.at("hz").get<double>() : c.at("h").get<double>() * lineHz;
        wave.components.push_back({hz, c.at("rms"), c.at("phase_deg")});
    }
    if (const auto gate = signal.find("gate"); gate != signal.end() && !gate->is_null())
        wave.gate = {lineHz, gate->at("on_cycles"), gate->at("off_cycles")};
    return wave;
}

Waveform waveformOf(const json& signals, double lineHz) {
    Waveform waveform;
    for (std::size_t c = 0; c < kChannelCount; ++c)
        if (const auto found = signals.find(std::string(kChannelNames[c])); found != signals.end())
            waveform.channels[c] = waveOf(*found, lineHz);
    return waveform;
}

ExpectedPhase phaseOf(const json& p) {
    return {p.at("v"),  p.at("i"), p.at("p"),
            p.at("q1"), p.at("s"), optionalNumber(p, "pf_unsigned")};
}

void readExpected(MeteringVector& v, const json& expected) {
    constexpr std::array<const char*, kPhaseCount> kNames{"a", "b", "c"};
    constexpr std::array<const char*, kPhaseCount> kPairs{"ab", "bc", "ca"};
    for (std::size_t p = 0; p < kPhaseCount; ++p) {
        const json& phases = expected.at("phases");
        if (phases.contains(kNames[p]))
            v.phases[p] = phaseOf(phases.at(kNames[p]));
        v.lineVolts[p] = optionalNumber(expected.at("ll"), kPairs[p]);
    }
    const json& totals = expected.at("totals");
    v.realNet = totals.at("p_net");
    v.realMagnitudes = totals.at("p_abs_sum");
    v.reactiveNet = totals.at("q1_net");
    v.reactiveMagnitudes = totals.at("q1_abs_sum");
    v.apparent = totals.at("s_arith");
    v.voltsLlAvg = optionalNumber(totals, "v_ll_avg");
    v.voltsLnAvg = optionalNumber(totals, "v_ln_avg");
    v.ampsAvg = totals.at("i_avg");
    v.hz = expected.at("frequency_hz");
}

void readAlerts(MeteringVector& v, const json& alerts) {
    v.alertsFractionOf = alerts.at("fraction_of");
    v.alertsDropsBy = alerts.at("drops_by");
    v.borderline = alerts.at("borderline");
}

Tolerance toleranceOf(const json& t) {
    return {t.at("v_pct"),
            t.at("i_pct"),
            t.at("p_pct"),
            t.at("q_pct"),
            t.at("s_pct"),
            t.at("pf_abs"),
            t.at("f_hz"),
            optionalNumber(t, "mean8_p_pct"),
            optionalNumber(t, "mean8_i_pct")};
}

MeteringVector vectorOf(const json& item) {
    MeteringVector v;
    v.id = item.at("id");
    v.title = item.at("title");
    v.settings = settingsOf(item.at("config"));
    v.waveform = waveformOf(item.at("signals"), item.at("f_hz"));
    readExpected(v, item.at("expected"));
    readAlerts(v, item.at("expected").at("alerts_inferred"));
    v.tolerance = toleranceOf(item.at("tolerance"));
    return v;
}

} // namespace

std::vector<MeteringVector> meteringVectors() {
    std::vector<MeteringVector> vectors;
    const json document = json::parse(dataFile("vectors_public.json"));
    for (const json& item : document.at("cases"))
        vectors.push_back(vectorOf(item));
    return vectors;
}

} // namespace s4k::test
