// Package tables_test compares the generated tables with the intermediate representation they came from.
// It reads schemas/ir/v1.json itself, so that a fault of the generator cannot hide in a second generated copy.
package tables_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"uep.dev/go/gen/uep"
)

type irType struct {
	Title               string   `json:"title"`
	Description         string   `json:"description"`
	Category            string   `json:"category"`
	Parent              string   `json:"parent"`
	Ancestors           []string `json:"ancestors"`
	DefaultSeverity     string   `json:"default_severity"`
	Retryability        string   `json:"retryability"`
	Throttled           bool     `json:"throttled"`
	DefaultEffect       string   `json:"default_effect"`
	Fault               string   `json:"fault"`
	Expected            bool     `json:"expected"`
	GRPCCode            string   `json:"grpc_code"`
	HTTPStatus          int      `json:"http_status"`
	OTelSeverityNumber  int      `json:"otel_severity_number"`
	RecoverySuggestions []string `json:"recovery_suggestions"`
	RecoveryStrategies  []string `json:"recovery_strategies"`
	MonitoringMetrics   []string `json:"monitoring_metrics"`
	Since               string   `json:"since"`
}

type irCodeEntry struct {
	Value  string         `json:"value"`
	Name   string         `json:"name"`
	Type   string         `json:"type"`
	From   string         `json:"from"`
	To     string         `json:"to"`
	Values map[string]int `json:"values"`
}

type irFile struct {
	Versions   map[string]string `json:"versions"`
	Types      map[string]irType `json:"types"`
	Severities struct {
		Severities []struct {
			Name   string `json:"name"`
			Number int32  `json:"number"`
		} `json:"severities"`
	} `json:"severities"`
	Limits map[string]struct {
		Value int64 `json:"value"`
	} `json:"limits"`
	Reasons map[string]struct {
		Phase string `json:"phase"`
	} `json:"reasons"`
	Codes map[string]struct {
		Kind    string        `json:"kind"`
		Space   string        `json:"space"`
		Entries []irCodeEntry `json:"entries"`
	} `json:"codes"`
}

func readIR(t *testing.T) irFile {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "schemas", "ir", "v1.json"))
	if err != nil {
		t.Fatal(err)
	}
	var ir irFile
	if err := json.Unmarshal(data, &ir); err != nil {
		t.Fatal(err)
	}
	return ir
}

func severityOf(t *testing.T, name string) uep.Severity {
	t.Helper()
	for severity, known := range uep.SeverityNames {
		if known == name {
			return severity
		}
	}
	t.Fatalf("no severity is called %q", name)
	return 0
}

func TestEveryTypeIsTheRegistrys(t *testing.T) {
	ir := readIR(t)
	if len(uep.Types) != len(ir.Types) || len(ir.Types) == 0 {
		t.Fatalf("want %d types, got %d", len(ir.Types), len(uep.Types))
	}
	for name, want := range ir.Types {
		wanted := uep.ErrorType{
			Name:                name,
			Title:               want.Title,
			Description:         want.Description,
			Category:            want.Category,
			Parent:              want.Parent,
			Ancestors:           want.Ancestors,
			DefaultSeverity:     severityOf(t, want.DefaultSeverity),
			Retryability:        want.Retryability,
			Throttled:           want.Throttled,
			DefaultEffect:       want.DefaultEffect,
			Fault:               want.Fault,
			Expected:            want.Expected,
			GRPCCode:            want.GRPCCode,
			HTTPStatus:          want.HTTPStatus,
			OTelSeverityNumber:  want.OTelSeverityNumber,
			RecoverySuggestions: want.RecoverySuggestions,
			RecoveryStrategies:  want.RecoveryStrategies,
			MonitoringMetrics:   want.MonitoringMetrics,
			Since:               want.Since,
		}
		got, known := uep.FindType(name)
		if !known || !reflect.DeepEqual(wanted, got) {
			t.Errorf("%s: want %+v, got %+v", name, wanted, got)
		}
	}
}

func TestEverySeverityIsTheRegistrys(t *testing.T) {
	ir := readIR(t)
	want := map[uep.Severity]string{}
	for _, severity := range ir.Severities.Severities {
		want[uep.Severity(severity.Number)] = severity.Name
	}
	if len(want) == 0 || !reflect.DeepEqual(want, uep.SeverityNames) {
		t.Fatalf("want %v, got %v", want, uep.SeverityNames)
	}
}

func TestUnknownSeverityCountsAsTheLevelBelow(t *testing.T) {
	for number, want := range map[uep.Severity]uep.Severity{35: uep.SeverityHigh, 10: uep.SeverityLow, 99: uep.SeverityCritical, 3: 0} {
		if got := number.Known(); got != want {
			t.Errorf("%d: want %d, got %d", number, want, got)
		}
	}
}

func TestEveryLimitIsTheRegistrys(t *testing.T) {
	ir := readIR(t)
	if len(uep.Limits) != len(ir.Limits) || len(ir.Limits) == 0 {
		t.Fatalf("want %d limits, got %d", len(ir.Limits), len(uep.Limits))
	}
	for name, want := range ir.Limits {
		if got, known := uep.Limits[name]; !known || got != want.Value {
			t.Errorf("%s: want %d, got %d", name, want.Value, got)
		}
	}
	if uep.LimitMaxNodes != ir.Limits["max_nodes"].Value {
		t.Errorf("LimitMaxNodes: want %d, got %d", ir.Limits["max_nodes"].Value, uep.LimitMaxNodes)
	}
}

func TestEveryReasonIsTheRegistrys(t *testing.T) {
	ir := readIR(t)
	want := map[uep.Reason]string{}
	for name, reason := range ir.Reasons {
		want[uep.Reason(name)] = reason.Phase
	}
	if len(want) == 0 || !reflect.DeepEqual(want, uep.ReasonPhases) {
		t.Fatalf("want %v, got %v", want, uep.ReasonPhases)
	}
}

func TestEveryCodeIsTheRegistrys(t *testing.T) {
	ir := readIR(t)
	wantCodes, wantPairs := 0, 0
	for stem, table := range ir.Codes {
		for _, entry := range table.Entries {
			switch table.Kind {
			case "in_map", "per_platform":
				wantCodes++
				key := entry.Value
				if table.Kind == "per_platform" {
					key = entry.Name
				}
				wanted := uep.Code{Space: table.Space, Value: entry.Value, Name: entry.Name, ErrorType: entry.Type, Platforms: entry.Values}
				if got, known := uep.FindCode(table.Space, key); !known || !reflect.DeepEqual(wanted, got) {
					t.Errorf("%s: want %+v, got %+v", stem, wanted, got)
				}
			case "pair_table":
				wantPairs++
				found := false
				for _, pair := range uep.CodePairs {
					found = found || pair == uep.CodePair{Table: stem, From: entry.From, To: entry.To}
				}
				if !found {
					t.Errorf("%s: no pair %s -> %s", stem, entry.From, entry.To)
				}
			}
		}
	}
	if wantCodes == 0 || wantCodes != len(uep.Codes) || wantPairs != len(uep.CodePairs) {
		t.Errorf("want %d codes and %d pairs, got %d and %d", wantCodes, wantPairs, len(uep.Codes), len(uep.CodePairs))
	}
}

func TestMatchingGoesByAncestorsAndNeverByPrefix(t *testing.T) {
	cases := []struct {
		errorType string
		ancestors []string
		wanted    string
		want      bool
	}{
		{uep.TypeNetworkTimeout, nil, uep.CategoryNetwork, true},
		{uep.TypeNetworkTimeout, nil, uep.TypeNetworkTimeout, true},
		{uep.TypeNetworkTimeout, nil, "uep.network.time", false},
		{uep.TypeNetworkTimeout, []string{"uep.storage"}, "uep.storage", false},
		{"com.acme.card_declined", []string{"uep.business.rule_violation", "uep.business"}, "uep.business", true},
		{"com.acme.card_declined", nil, "com.acme", false},
	}
	for _, c := range cases {
		if got := uep.Matches(c.errorType, c.ancestors, c.wanted); got != c.want {
			t.Errorf("Matches(%q, %v, %q): want %v", c.errorType, c.ancestors, c.wanted, c.want)
		}
	}
}

func TestVersionsAreTheReleases(t *testing.T) {
	ir := readIR(t)
	got := map[string]string{"release": uep.Release, "protocol": uep.ProtocolVersion, "registry": uep.RegistryVersion}
	for name, version := range got {
		if ir.Versions[name] != version {
			t.Errorf("%s: want %s, got %s", name, ir.Versions[name], version)
		}
	}
}
