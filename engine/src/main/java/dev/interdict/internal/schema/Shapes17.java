// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import dev.interdict.internal.source.Syntax;

/**
 * What we check of CycloneDX 1.7, for which there is no schema to be had: the fields that a verdict
 * may depend on, and those whose mistakes are common. Field names and words are those of the
 * standard; the table is ours, and leaves out what hardware BOMs don't use.
 *
 * <pre>
 * name +           a shape that may hold nothing else; without + it may
 *   field kind     ! it must be there; @ an attribute in XML, $ the element's text
 *   j: x:          only in JSON, only in XML
 *   {s} [s item] *s   an object, a list, a list whose elements XML writes one after the other
 *   ? - &gt;            at least one of two; not both; the first only where the second is true
 * </pre>
 */
final class Shapes17 {
  private Shapes17() {}

  /** The table as it holds for JSON or XML. */
  static ShapeTable of(Syntax syntax) {
    return ShapeTable.parse(syntax, TABLE, COMPONENTS, PARTS);
  }

  private static final String TABLE =
      """
      bom +
        j: $schema text
        j: bomFormat! word CycloneDX
        j: specVersion! text
        serialNumber @ form serial
        version @ form positive
        metadata {metadata}
        components [component component]
        services [service service]
        externalReferences [reference reference]
        dependencies [dependency dependency]
        compositions [composition composition]
        vulnerabilities any
        annotations any
        formulation any
        declarations any
        definitions any
        citations [citation citation]
        properties [property property]
        j: signature any
      metadata +
        timestamp form time
        lifecycles [lifecycle lifecycle]
        j: tools any
        x: tools {tools}
        authors [contact author]
        component {component}
        manufacture {organisation}
        manufacturer {organisation}
        supplier {organisation}
        j: licenses [licence license]
        x: licenses {licences}
        distributionConstraints {distribution}
        properties [property property]
      lifecycle
        phase word design pre-build build post-build operations discovery decommission
        name text
        ? phase name
      tools
        tool *tool
        components [component component]
        services [service service]
      tool
        name text
        hashes [hash hash]
      distribution +
        tlp word CLEAR GREEN AMBER AMBER_AND_STRICT RED
      organisation +
        bom-ref @ ref
        name text
        address {address}
        j: url any
        x: url *any
        contact *contact
      address +
        bom-ref @ ref
        country text
        region text
        locality text
        postOfficeBoxNumber text
        postalCode text
        streetAddress text
      contact +
        bom-ref @ ref
        name text
        email text
        phone text
      """;

  private static final String COMPONENTS =
      """
      component +
        type! @ word application framework library container platform operating-system device \
      device-driver firmware file machine-learning-model data cryptographic-asset
        mime-type @ text
        bom-ref @ ref
        supplier {organisation}
        manufacturer {organisation}
        authors [contact author]
        author text
        publisher text
        group text
        name! text
        version text
        versionRange text
        isExternal @ boolean
        description text
        scope word required optional excluded
        hashes [hash hash]
        j: licenses [licence license]
        x: licenses {licences}
        copyright text
        patentAssertions any
        cpe text
        purl text
        j: omniborId any
        x: omniborId *any
        j: swhid any
        x: swhid *any
        swid {swid}
        modified boolean
        pedigree {pedigree}
        externalReferences [reference reference]
        components [component component]
        evidence any
        releaseNotes any
        modelCard any
        data any
        cryptoProperties any
        properties [property property]
        j: tags any
        x: tags any
        j: signature any
        - version versionRange
        > versionRange isExternal
      swid
        tagId! @ text
        name! @ text
      pedigree
        ancestors [component component]
        descendants [component component]
        variants [component component]
        patches [patch patch]
      patch
        type! @ word unofficial monkey backport cherry-pick
        resolves [issue issue]
      issue
        type! @ word defect enhancement security
      service
        bom-ref @ ref
        provider {organisation}
        name! text
        j: licenses [licence license]
        x: licenses {licences}
        externalReferences [reference reference]
        services [service service]
        j: data [flow classification]
        x: data {data}
        properties [property property]
      data
        classification *flow
        dataflow any
      flow
        flow! @ word inbound outbound bi-directional unknown
        j: classification! text
        x: classification $ text
      """;

  private static final String PARTS =
      """
      property +
        name! @ text
        value $ text
      hash +
        alg! @ word MD5 SHA-1 SHA-256 SHA-384 SHA-512 SHA3-256 SHA3-384 SHA3-512 BLAKE2b-256 \
      BLAKE2b-384 BLAKE2b-512 BLAKE3 Streebog-256 Streebog-512
        content! $ form hash
      reference +
        type! @ word vcs issue-tracker website advisories bom mailing-list social chat \
      documentation support source-distribution distribution distribution-intake license build-meta \
      build-system release-notes security-contact model-card log configuration evidence formulation \
      attestation threat-model adversary-model risk-assessment vulnerability-assertion \
      exploitability-statement pentest-report static-analysis-report dynamic-analysis-report \
      runtime-analysis-report component-analysis-report maturity-report certification-report \
      codified-infrastructure quality-metrics poam electronic-signature digital-signature rfc-9116 \
      patent patent-family patent-assertion citation other
        url! text
        comment text
        hashes [hash hash]
        properties [property property]
      licence
        license {license}
        expression text
        ? license expression
        - license expression
      licences
        license *license
        expression any
        expression-detailed any
      license
        id text
        name text
        text {attachment}
        properties [property property]
        ? id name
        - id name
      attachment
        encoding @ word base64
        j: content! text
        x: content $ text
      dependency
        ref! @ ref
        j: dependsOn any
        j: provides any
        x: dependency *dependency
        x: provides *dependency
      composition
        bom-ref @ ref
        aggregate! word complete incomplete incomplete_first_party_only \
      incomplete_first_party_proprietary_only incomplete_first_party_opensource_only \
      incomplete_third_party_only incomplete_third_party_proprietary_only \
      incomplete_third_party_opensource_only unknown not_specified
        j: assemblies any
      citation
        timestamp! form time
        attributedTo text
        process text
        ? attributedTo process
        - pointers expressions
      """;
}
